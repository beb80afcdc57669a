namespace Biaochi.Core.Declarations;

/// <summary>Where a declaration stands in its review. The numbers are stored.</summary>
public enum Stage
{
    /// <summary>草稿, also after a return.</summary>
    Draft = 1,

    /// <summary>主管部门审核.</summary>
    Department = 2,

    /// <summary>财政审核: 业务股室 and 绩效股 side by side.</summary>
    Finance = 3,

    /// <summary>预算股审核.</summary>
    Budget = 4,

    /// <summary>已入库.</summary>
    Admitted = 5,
}

/// <summary>The life of its money. The numbers are stored.</summary>
public enum BudgetState
{
    /// <summary>未编.</summary>
    None = 1,

    /// <summary>已批复.</summary>
    Approved = 4,
}

/// <summary>The life of its publication. The numbers are stored.</summary>
public enum PublicationState
{
    /// <summary>未定.</summary>
    Undecided = 1,

    /// <summary>待公开.</summary>
    Pending = 3,

    /// <summary>已公开.</summary>
    Published = 4,
}

/// <summary>On what occasion a target is declared. The numbers are stored.</summary>
public enum Occasion
{
    /// <summary>年初.</summary>
    Initial = 1,

    /// <summary>提前下达.</summary>
    AdvanceNotice = 2,

    /// <summary>年中追加.</summary>
    InYear = 3,

    /// <summary>调整.</summary>
    Adjustment = 4,

    /// <summary>结转.</summary>
    CarryOver = 5,
}

public static class StageWords
{
    public static string Label(this Stage stage) => stage switch
    {
        Stage.Draft => "草稿",
        Stage.Department => "主管部门审核",
        Stage.Finance => "财政审核",
        Stage.Budget => "预算股审核",
        Stage.Admitted => "已入库",
    };

    public static string Label(this Occasion occasion) => occasion switch
    {
        Occasion.Initial => "年初申报",
        Occasion.AdvanceNotice => "提前下达",
        Occasion.InYear => "年中追加",
        Occasion.Adjustment => "调整",
        Occasion.CarryOver => "结转",
    };

    /// <summary>One word for all three lives, for lists: the one that says most.</summary>
    public static string Label(Stage stage, bool isReturned, BudgetState budget, PublicationState publication) => (stage, budget, publication) switch
    {
        (_, _, PublicationState.Published) => "已公开",
        (_, BudgetState.Approved, _) => "已批复",
        (Stage.Draft, _, _) when isReturned => "被退回",
        _ => stage.Label(),
    };
}
