using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Grammar;

/// <summary>One label of the funding table and what follows it.</summary>
internal sealed class FundingEntry(string source, FormSide? side, string label, Piece place)
{
    public string Source => source;

    public FormSide? Side { get; set; } = side;

    public string Label => label;

    public Piece Place => place;

    /// <summary>There is nothing to remember about how its label was written.</summary>
    public bool IsStandard { get; set; }

    /// <summary>It stands once where two columns are, and nothing tells which is meant.</summary>
    public bool IsSideUnclear { get; set; }

    /// <summary>The source that its amount is a part of.</summary>
    public string? PartOf { get; init; }

    public List<Piece> Values { get; init; } = [];

    /// <summary>The same line as a part of another source.</summary>
    public FundingEntry As(string part, string whole) => new(part, Side, label, place) { IsStandard = IsStandard, PartOf = whole, Values = Values };

    /// <summary>Those of its amounts that stand in one column.</summary>
    public FundingEntry In(FormSide column, IEnumerable<Piece> values) => new(Source, column, label, place) { IsStandard = IsStandard, PartOf = PartOf, Values = [.. values] };

    public FundingLine ToLine(FormSide column, MoneyUnit unit)
    {
        var text = TextJoiner.Join(Values.ToArray());
        var line = new FundingLine(column, Source, null) { Label = IsStandard ? null : Label, WrittenIn = unit, PartOf = PartOf };
        return text is null || AmountText.IsBlankMark(text) ? line
            : AmountText.Parse(text, unit) is var (amount, written) ? line with { Amount = amount, WrittenIn = written }
            : line with { Unreadable = text };
    }
}
