namespace Biaochi.Forms;

/// <summary>The two columns of the form: the project's whole period, and the budget year.</summary>
public enum FormSide
{
    /// <summary>实施期.</summary>
    Period,

    /// <summary>年度.</summary>
    Annual,
}

/// <summary>What the two columns are called, in the interchange JSON and on the form.</summary>
public static class FormSides
{
    public static IReadOnlyList<FormSide> Both { get; } = [FormSide.Period, FormSide.Annual];

    /// <summary>"period" or "annual".</summary>
    public static string Key(this FormSide side) => side switch
    {
        FormSide.Period => "period",
        FormSide.Annual => "annual",
    };

    /// <summary>实施期 or 年度.</summary>
    public static string Label(this FormSide side) => side switch
    {
        FormSide.Period => "实施期",
        FormSide.Annual => "年度",
    };

    /// <summary>The goal that stands in this column.</summary>
    public static FormField Goal(this FormSide side) => side switch
    {
        FormSide.Period => FormField.PeriodGoal,
        FormSide.Annual => FormField.AnnualGoal,
    };
}
