namespace Biaochi.Reviewer.ScoreSheet;

/// <summary>评定等级 of the 审核表 (财预〔2015〕88号), the best first. The numbers are stored.</summary>
public enum ReviewGrade
{
    /// <summary>优: goes on.</summary>
    Excellent = 1,

    /// <summary>良: may be completed together and goes on.</summary>
    Good = 2,

    /// <summary>中: must be revised and submitted again.</summary>
    Fair = 3,

    /// <summary>差: may not go on to the budget.</summary>
    Poor = 4,
}

/// <summary>What projects the 审核表 is filled in for. The numbers are stored.</summary>
public enum SheetKind
{
    /// <summary>一般性项目: grades alone.</summary>
    General = 1,

    /// <summary>重点项目: grades and points.</summary>
    Key = 2,
}

/// <summary>What grades and kinds are called.</summary>
public static class SheetWords
{
    public static string Label(this ReviewGrade grade) => grade switch
    {
        ReviewGrade.Excellent => "优",
        ReviewGrade.Good => "良",
        ReviewGrade.Fair => "中",
        ReviewGrade.Poor => "差",
    };

    public static string Label(this SheetKind kind) => kind switch
    {
        SheetKind.General => "一般性项目",
        SheetKind.Key => "重点项目",
    };
}
