using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Reads a small table beyond the common core, as 项目实施进度计划 {内容, 开始时间, 完成时间}: column headings, then rows below them. Where
/// no headings follow, the answer is a text like any other.
/// </summary>
internal static class TableReader
{
    private const int FewestHeadings = 2;

    public static void Read(FoundLabel label, ReadOnlySpan<Piece> value, bool isLast, FormDraft draft)
    {
        var first = value.IsEmpty ? 0 : LabelValue.CountInRow(value, value[0].Row);
        var headings = value[..first].ToArray();
        if (headings.Count(cell => label.Label.Columns.Contains(LabelText.Fold(cell.Text))) < FewestHeadings)
        {
            FieldReader.Read(label, value, isLast, draft);
            return;
        }

        var rows = new List<string?[]>();
        for (var rest = value[first..]; !rest.IsEmpty;)
        {
            var length = LabelValue.CountInRow(rest, rest[0].Row);
            rows.Add(Cells(rest[..length], headings, draft));
            rest = rest[length..];
        }

        rows.RemoveAll(IsBlank);
        if (rows.Count > 0)
        {
            var text = string.Join('\n', rows.Select(row => string.Join(' ', row.OfType<string>())));
            draft.AddExtras([new ExtraEntry(label.Label.Name, text) { Path = label.Label.Path, Table = new ExtraTable([.. headings.Select(cell => TextJoiner.Tidy(cell.Text))], [.. rows.Select(IReadOnlyList<string> (row) => [.. row.Select(cell => cell ?? "")])]) }]);
        }
    }

    /// <summary>The row's cells under the headings: by column where columns are known, else in turn.</summary>
    private static string?[] Cells(ReadOnlySpan<Piece> row, Piece[] headings, FormDraft draft)
    {
        var cells = new string?[headings.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var column = row[i];
            var at = column.IsCell ? Array.FindLastIndex(headings, heading => heading.Column <= column.Column) : i;
            if (at < 0 || at >= cells.Length)
            {
                draft.AddUnplaced(row.Slice(i, 1));
                continue;
            }

            cells[at] = cells[at] is null ? TextJoiner.Tidy(column.Text) : $"{cells[at]} {TextJoiner.Tidy(column.Text)}";
        }

        return cells;
    }

    /// <summary>A row of the printed form that nobody filled in: blank, or only its number.</summary>
    private static bool IsBlank(string?[] row) => Array.TrueForAll(row, cell => cell is null || cell.All(c => char.IsAsciiDigit(c) || "、.．…·）)（(".Contains(c)));
}
