using System.Globalization;
using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Grammar;

/// <summary>The cells of one side of an indicator row by what they are, as their headings tell.</summary>
internal sealed class IndicatorRowCells
{
    private const string Comparators = "≥≤＞＜><=＝≧≦";

    private readonly List<(IndicatorHeading Heading, Piece Cell)> _cells = [];

    /// <summary>Takes a cell in; false where no heading says what it is.</summary>
    public bool TryAdd(IndicatorHeading? heading, Piece cell)
    {
        if (heading is not null)
        {
            _cells.Add((heading, cell));
        }

        return heading is not null;
    }

    public bool IsEmpty => _cells.Count == 0;

    /// <summary>The cells below headings of that kind.</summary>
    public Piece[] Of(IndicatorColumn kind) => [.. _cells.Where(cell => cell.Heading.Kind == kind).Select(cell => cell.Cell)];

    /// <summary>The row with what stands beside its name and value: sign and unit join the value, points, explanation and remarks have their own place.</summary>
    public IndicatorCells Beside(IndicatorCells row)
    {
        var remarks = new List<string>();
        foreach (var (heading, cell) in _cells)
        {
            var text = TextJoiner.Tidy(cell.Text);
            switch (heading.Kind)
            {
                case IndicatorColumn.Weight when row.Weight is null && Points(text) is { } points:
                    row = row with { Weight = points };
                    break;
                case IndicatorColumn.Comparator when Array.TrueForAll(text.ToCharArray(), c => Comparators.Contains(c)):
                    row = row with { Value = text + row.Value, ValueAt = Joined(cell, row.ValueAt) };
                    break;
                case IndicatorColumn.Unit when row.Value is not null:
                    row = row with { Value = row.Value + text };
                    break;
                case IndicatorColumn.Explanation:
                    row = row with { Explanation = row.Explanation is null ? text : $"{row.Explanation}\n{text}" };
                    break;
                case IndicatorColumn.Remark:
                    remarks.Add(text);
                    break;
                case IndicatorColumn.Level1 or IndicatorColumn.Level2 or IndicatorColumn.Name or IndicatorColumn.Value:
                    break;
                default:
                    remarks.Add($"{heading.Text}：{text}");
                    break;
            }
        }

        return remarks.Count == 0 ? row : row with { Remark = string.Join('\n', remarks) };
    }

    private static decimal? Points(string text) =>
        decimal.TryParse(LabelText.Fold(text).TrimEnd('分', '%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) ? points : null;

    private static ReadOnlyMemory<Piece> Joined(Piece first, ReadOnlyMemory<Piece> rest) => (Piece[])[first, .. rest.Span];
}
