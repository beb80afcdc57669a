namespace Biaochi.Core.Declarations;

/// <summary>A declaration in a list.</summary>
public sealed record DeclarationRow
{
    public required Guid Id { get; init; }

    public required string ProjectName { get; init; }

    public required string DepartmentCode { get; init; }

    public required string DepartmentName { get; init; }

    public required string UnitName { get; init; }

    public required int FiscalYear { get; init; }

    public required Occasion Occasion { get; init; }

    public required Stage Stage { get; init; }

    public required bool IsReturned { get; init; }

    public required BudgetState BudgetState { get; init; }

    public required PublicationState PublicationState { get; init; }

    public required DateTime StageSince { get; init; }

    /// <summary>年度资金总额 in 分; null when blank.</summary>
    public required long? AnnualTotalFen { get; init; }

    public required int BlockingCount { get; init; }

    public required int MajorCount { get; init; }

    public required int MinorCount { get; init; }

    public required int Revision { get; init; }

    public required int Version { get; init; }

    /// <summary>One word for where it stands: 草稿, 被退回, 财政审核, 已入库, 已批复, 已公开 …</summary>
    public string StatusLabel => StageWords.Label(Stage, IsReturned, BudgetState, PublicationState);
}

/// <summary>Where a list looks. The counts beside the filters use the same words.</summary>
public enum QueueView
{
    /// <summary>待办: what waits for this person.</summary>
    Mine,

    /// <summary>Everything the person may read.</summary>
    All,
}

/// <summary>What a list asks for.</summary>
public sealed record QueueFilter
{
    public QueueView View { get; init; } = QueueView.Mine;

    public int? FiscalYear { get; init; }

    public Stage? Stage { get; init; }

    public Guid? DepartmentId { get; init; }

    /// <summary>Part of the project's or the unit's name.</summary>
    public string? Text { get; init; }

    /// <summary>From 1; beyond the last page is the last page.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>One page of a list, how many there are in all, and what they cost together in 分.</summary>
public sealed record QueuePage(IReadOnlyList<DeclarationRow> Rows, int Total, long TotalFen, int Page, int PageSize)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>How many declarations a person may read, by stage: the counts beside the filters.</summary>
public sealed record QueueCounts(IReadOnlyDictionary<Stage, int> ByStage)
{
    public int All => ByStage.Values.Sum();

    public int Of(Stage stage) => ByStage.GetValueOrDefault(stage);
}

/// <summary>A department that has declarations the person may read, and how many.</summary>
public sealed record QueueDepartment(Guid Id, string Code, string Name, int Declarations);
