namespace Biaochi.Forms.Funds;

/// <summary>One amount of the funding table.</summary>
/// <param name="Side">The column it stands in.</param>
/// <param name="Source">A key of <see cref="FundingSource"/> or of the layout.</param>
/// <param name="Amount">Yuan; null when the cell is blank or cannot be read as an amount. Blank is not zero.</param>
public sealed record FundingLine(FormSide Side, string Source, decimal? Amount)
{
    /// <summary>A thousand 万亿元, more than any budget: a larger figure is not read as an amount, so that sums never overflow.</summary>
    public const decimal LargestAmount = 1_000_000_000_000_000m;

    /// <summary>The label as written in the document, when it was read from one.</summary>
    public string? Label { get; init; }

    /// <summary>The unit in which it was written.</summary>
    public MoneyUnit WrittenIn { get; init; } = MoneyUnit.Yuan;

    /// <summary>The source that this amount is a part of, e.g. 自有资金 for 事业收入; null for one that counts towards the total itself.</summary>
    public string? PartOf { get; init; }

    /// <summary>The cell's text when it is not an amount, e.g. 约五百万; null otherwise. Kept so that nothing entered is lost.</summary>
    public string? Unreadable { get; init; }
}
