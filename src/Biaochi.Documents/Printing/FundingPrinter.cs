using Biaochi.Documents.Layouts;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Printing;

/// <summary>Prints 项目资金: each column's sources in the layout's order, then the form's own.</summary>
internal sealed class FundingPrinter(PaperFunding paper, Funding funding, MoneyUnit unit, PaperGrid grid)
{
    public IEnumerable<PrintedRow> Print()
    {
        var own = OwnSources();
        var printed = paper.Sides.Max(side => side.Sources.Length);
        for (var row = 0; row < printed + own.Count; row++)
        {
            yield return Row(row, printed + own.Count, row < printed ? null : own[row - printed]);
        }
    }

    /// <summary>Sources that the layout does not print in the column where they stand; the key of such a source is its label.</summary>
    private List<string> OwnSources() => [.. paper.Sides.SelectMany(OwnSources).Distinct()];

    private IEnumerable<string> OwnSources(PaperFundingSide side) => funding.Lines
        .Where(line => line.Side == side.Side && (line.Amount is not null || line.Unreadable is not null) && !side.Sources.Any(source => source.Source == line.Source))
        .Select(line => line.Source);

    /// <param name="own">The form's own source in this row; null for the layout's.</param>
    private PrintedRow Row(int index, int count, string? own)
    {
        var row = new PrintedRowBuilder(grid);
        _ = index == 0 ? row.Label(paper.Label.Replace("{unit}", PrintedMoney.Name(unit), StringComparison.Ordinal), paper.LabelSpan, count) : row.Skip(paper.LabelSpan);
        foreach (var side in paper.Sides)
        {
            var source = own is null ? side.Sources.ElementAtOrDefault(index) : OwnSources(side).Contains(own) ? new PaperSource(own, FundingSource.Label(own)) : null;
            var line = source is null ? null : funding.Line(side.Side, source.Source);
            row.Label(Label(source, line), side.LabelSpan).Amount(PrintedMoney.Write(line, unit), side.AmountSpan);
        }

        return row.Build();
    }

    /// <summary>As the form writes it, with the colon that the layout puts behind it.</summary>
    private static string Label(PaperSource? source, FundingLine? line) =>
        source is null ? "" : line?.Label is { } written ? source.Label.EndsWith('：') ? written + "：" : written : source.Label;
}
