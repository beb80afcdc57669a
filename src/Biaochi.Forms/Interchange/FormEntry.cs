using System.ComponentModel;

namespace Biaochi.Forms.Interchange;

/// <summary>One form in the interchange JSON. The members' names are a contract; amounts are strings in yuan, null is blank.</summary>
public sealed record FormEntry
{
    [Description("project, department or transfer")]
    public string Kind { get; init; } = "project";

    public string? Layout { get; init; }

    public string? Title { get; init; }

    public int? FiscalYear { get; init; }

    public string? ProjectName { get; init; }

    public string? DepartmentCode { get; init; }

    public string? DepartmentName { get; init; }

    public string? ImplementingUnit { get; init; }

    public string? ProjectAttribute { get; init; }

    public string? ProjectPeriod { get; init; }

    public FundingEntry? Funding { get; init; }

    public string? Overview { get; init; }

    public string? Basis { get; init; }

    public string? Necessity { get; init; }

    public string? Safeguards { get; init; }

    public string? Plan { get; init; }

    public string? PeriodGoal { get; init; }

    public string? AnnualGoal { get; init; }

    public IReadOnlyList<IndicatorEntry>? PeriodIndicators { get; init; }

    public IReadOnlyList<IndicatorEntry>? AnnualIndicators { get; init; }

    public string? PersonInCharge { get; init; }

    public string? Handler { get; init; }

    public string? Phone { get; init; }

    public string? FilledAt { get; init; }

    public IReadOnlyList<ExtraEntry>? Extra { get; init; }

    public SourceEntry? Source { get; init; }
}

/// <summary>The funding table: the common core by name, and all lines where a layout has more than it.</summary>
public sealed record FundingEntry
{
    public FundingColumnEntry? Period { get; init; }

    public FundingColumnEntry? Annual { get; init; }

    [Description("All lines, when the six names do not say everything; they then stand for the whole table.")]
    public IReadOnlyList<FundingLineEntry>? Lines { get; init; }
}

/// <summary>One column of the funding table, in yuan.</summary>
public sealed record FundingColumnEntry(string? Total = null, string? Central = null, string? Provincial = null, string? County = null, string? Self = null, string? Other = null);

/// <summary>One line of a funding table that has sources, units or words of its own.</summary>
public sealed record FundingLineEntry(string Side, string Source, string? Label, string? Amount, string? WrittenIn, string? Unreadable);

/// <summary>One indicator row.</summary>
public sealed record IndicatorEntry
{
    [Description("The row's id: given once, unique in the form, kept through versions.")]
    public string? Id { get; init; }

    public string? Level1 { get; init; }

    public string? Level2 { get; init; }

    public string? Level3 { get; init; }

    public string? Value { get; init; }

    public decimal? Weight { get; init; }

    [Description("The id of the same indicator in the other column.")]
    public string? Twin { get; init; }
}

/// <summary>Where something stood in a document.</summary>
public sealed record SourceEntry(string File, int? Page = null, int? Line = null);

/// <summary>A file of forms: what <c>biaochi read</c> prints, and what it accepts.</summary>
public sealed record FormDocument
{
    public required IReadOnlyList<FormEntry> Forms { get; init; }

    public IReadOnlyList<NoteEntry>? Notes { get; init; }

    public IReadOnlyList<ProblemEntry>? Problems { get; init; }
}

/// <summary>Text beside the forms: covers, headings, notices.</summary>
public sealed record NoteEntry(string Text, string File, int? Page = null, int? Line = null);

/// <summary>Something a person should look at: what, where, and the words it is about.</summary>
public sealed record ProblemEntry(string Code, string Message, string? Text = null, string? File = null, int? Page = null, int? Line = null);
