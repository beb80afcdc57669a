using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Grammar;

/// <summary>A column heading of the indicator table.</summary>
/// <param name="Kind">Null where no layout knows it.</param>
/// <param name="Column">The first grid column from 0.</param>
/// <param name="End">The grid column after its last.</param>
internal sealed record IndicatorHeading(IndicatorColumn? Kind, string Text, int Column, int End)
{
    /// <summary>How many known headings make a row of headings.</summary>
    private const int Fewest = 2;

    /// <summary>The headings of a row of cells; empty where it is none.</summary>
    public static List<IndicatorHeading> Of(ReadOnlySpan<Piece> cells, FormLayout layout)
    {
        var headings = new List<IndicatorHeading>();
        foreach (var cell in cells)
        {
            var kind = layout.ColumnNames.TryFind(WithoutRemark(cell.Text), out var found) ? found : (IndicatorColumn?)null;
            headings.Add(new IndicatorHeading(kind, TextJoiner.Tidy(cell.Text), cell.Column, cell.Column + Math.Max(1, cell.ColumnSpan)));
        }

        return headings.Count(heading => heading.Kind is not null) >= Fewest ? headings : [];
    }

    /// <summary>The heading without what stands in brackets after it: 指标值（150字内）.</summary>
    private static string WithoutRemark(string text)
    {
        var folded = LabelText.Fold(text);
        return folded.EndsWith(')') && folded.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket && !folded.Contains("权重", StringComparison.Ordinal) ? folded[..bracket] : text;
    }
}
