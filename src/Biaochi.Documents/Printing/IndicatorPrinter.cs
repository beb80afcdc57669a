using System.Globalization;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Printing;

/// <summary>Prints an indicator table: headings, then a row for each indicator or pair of twins, the names of levels over their rows.</summary>
internal sealed class IndicatorPrinter(PaperIndicators paper, TargetForm form, PaperGrid grid)
{
    /// <summary>The layout's value columns, by number, that must make room for points.</summary>
    public static IEnumerable<int> PartedColumns(PaperIndicators paper, TargetForm form)
    {
        var column = paper.LabelSpan + paper.Level1Span;
        foreach (var side in paper.Sides)
        {
            var parts = HasOwnPoints(side, form);
            foreach (var part in side.Columns)
            {
                column += part.Span;
                if (parts && part.Column is IndicatorColumn.Value)
                {
                    yield return column - 1;
                }
            }
        }
    }

    public IEnumerable<PrintedRow> Print()
    {
        var pairs = IndicatorPairs.Of(IndicatorsOf(FormSide.Period), IndicatorsOf(FormSide.Annual), paper.Classes);
        yield return Heading(pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            yield return Row(pairs, i);
        }
    }

    private IReadOnlyList<Indicator> IndicatorsOf(FormSide side) => paper.Sides.Any(printed => printed.Side == side) ? form.IndicatorsOf(side) : [];

    /// <summary>The form has points and the layout no column for them.</summary>
    private static bool HasOwnPoints(PaperIndicatorSide side, TargetForm form) =>
        !side.Columns.Any(column => column.Column is IndicatorColumn.Weight) && form.IndicatorsOf(side.Side).Any(indicator => indicator.Weight is not null);

    private PrintedRow Heading(int rows)
    {
        var row = new PrintedRowBuilder(grid).Label(paper.Label ?? "", paper.LabelSpan, rows + 1).Label(paper.Level1Label, paper.Level1Span);
        foreach (var side in paper.Sides)
        {
            var parted = HasOwnPoints(side, form);
            foreach (var column in side.Columns)
            {
                _ = parted && column.Column is IndicatorColumn.Value ? row.Parted(column.Label, "分值权重", column.Span, isLabel: true) : row.Label(column.Label, column.Span);
            }
        }

        return row.Build(isHeading: true);
    }

    private PrintedRow Row(List<IndicatorPair> pairs, int index)
    {
        var row = new PrintedRowBuilder(grid).Skip(paper.LabelSpan);
        AddName(row, pairs[index].Level1, paper.Level1Span, RunLength(pairs, index, (one, other) => one.Level1 == other.Level1));
        var classRows = RunLength(pairs, index, (one, other) => one.IsSameClass(other));
        foreach (var side in paper.Sides)
        {
            var parted = HasOwnPoints(side, form);
            foreach (var column in side.Columns)
            {
                AddCell(row, column, pairs[index], pairs[index].Of(side.Side), classRows, parted);
            }
        }

        return row.Build();
    }

    private static void AddCell(PrintedRowBuilder row, PaperIndicatorColumn column, IndicatorPair pair, Indicator? indicator, int? classRows, bool parted)
    {
        _ = column.Column switch
        {
            IndicatorColumn.Level1 => row.Label(pair.Level1, column.Span),
            IndicatorColumn.Level2 => AddName(row, pair.Level2, column.Span, classRows),
            IndicatorColumn.Name => row.Text(indicator?.Name, column.Span),
            IndicatorColumn.Value => parted ? row.Parted(indicator?.Value, Points(indicator), column.Span, isLabel: false) : row.Text(indicator?.Value, column.Span),
            IndicatorColumn.Weight => row.Text(Points(indicator), column.Span, PrintedAlignment.Center),
            IndicatorColumn.Explanation => row.Text(indicator?.Explanation, column.Span),
            IndicatorColumn.Remark => row.Text(indicator?.Remark, column.Span),
            IndicatorColumn.Comparator or IndicatorColumn.Unit => throw new InvalidOperationException("A value is printed whole."),
        };
    }

    /// <summary>A level's name in the first of its rows; in the others its cell covers the place.</summary>
    private static PrintedRowBuilder AddName(PrintedRowBuilder row, string name, int span, int? rows) => rows is { } count ? row.Label(name, span, count) : row.Skip(span);

    private static string? Points(Indicator? indicator) => indicator?.Weight?.ToString(CultureInfo.InvariantCulture);

    /// <summary>How many rows from here on are the same; null when the row before is the same too.</summary>
    private static int? RunLength(List<IndicatorPair> pairs, int index, Func<IndicatorPair, IndicatorPair, bool> same)
    {
        if (index > 0 && same(pairs[index - 1], pairs[index]))
        {
            return null;
        }

        var end = index + 1;
        while (end < pairs.Count && same(pairs[index], pairs[end]))
        {
            end++;
        }

        return end - index;
    }
}
