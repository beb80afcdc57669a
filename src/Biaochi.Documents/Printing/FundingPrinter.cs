using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Printing;

/// <summary>Prints 项目资金: the layout's sources in its order, then the form's own.</summary>
internal sealed class FundingPrinter(PaperFunding paper, Funding funding, MoneyUnit unit, PaperGrid grid)
{
    public IEnumerable<PrintedRow> Print()
    {
        var sources = paper.Sources.Concat(OwnSources()).ToList();
        for (var i = 0; i < sources.Count; i++)
        {
            yield return Row(sources[i], i, sources.Count);
        }
    }

    /// <summary>Sources that the layout does not print; the key of such a source is its label.</summary>
    private IEnumerable<PaperSource> OwnSources() => funding.Lines
        .Where(line => (line.Amount is not null || line.Unreadable is not null) && !paper.Sources.Any(source => source.Source == line.Source))
        .Select(line => line.Source)
        .Distinct()
        .Select(source => new PaperSource(source, FundingSource.Label(source)));

    private PrintedRow Row(PaperSource source, int index, int count)
    {
        var row = new PrintedRowBuilder(grid);
        _ = index == 0 ? row.Label(paper.Label.Replace("{unit}", PrintedMoney.Name(unit), StringComparison.Ordinal), paper.LabelSpan, count) : row.Skip(paper.LabelSpan);
        foreach (var side in paper.Sides)
        {
            var line = funding.Line(side.Side, source.Source);
            row.Label(Label(source, side.Side, line), side.LabelSpan).Amount(PrintedMoney.Write(line, unit), side.AmountSpan);
        }

        return row.Build();
    }

    /// <summary>As written, with the colon that the layout puts behind it; a source of the form's own that has no amount here has no label here either.</summary>
    private string Label(PaperSource source, FormSide side, FundingLine? line)
    {
        var label = source.LabelOf(side);
        if (line?.Label is { } written)
        {
            return label.EndsWith('：') ? written + "：" : written;
        }

        return line is null && !paper.Sources.Contains(source) ? "" : label;
    }
}
