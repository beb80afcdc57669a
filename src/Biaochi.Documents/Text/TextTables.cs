using System.Text;

namespace Biaochi.Documents.Text;

/// <summary>
/// Brings tables that are written otherwise than with tabs to that: comma-separated sheets and tables drawn with signs. Every row stays on
/// the line where it begins, and what was on its other lines leaves them blank.
/// </summary>
internal static class TextTables
{
    /// <summary>Parts paragraphs within a cell, where a line feed would end the row.</summary>
    public const char ParagraphEnd = '\u2029';

    public static string ToTabs(string text) =>
        CommaSeparated.TryRead(text) is { } records ? FromRecords(records)
        : text.AsSpan().IndexOfAny(BarTable.Bars) >= 0 ? FromDrawings(text)
        : QuotedTabs.Unquote(text);

    private static string FromRecords(List<(int Line, List<string> Fields)> records)
    {
        var (tabs, line) = (new StringBuilder(), 1);
        foreach (var (first, fields) in records)
        {
            tabs.Append('\n', first - line).AppendJoin('\t', fields.Select(OnOneLine));
            line = first;
        }

        return tabs.Append('\n').ToString();
    }

    private static string FromDrawings(string text)
    {
        var lines = text.Split('\n');
        for (var start = 0; start < lines.Length; start++)
        {
            var end = start;
            while (end < lines.Length && BarTable.IsPart(lines[end]))
            {
                end++;
            }

            if (end > start)
            {
                Redraw(lines.AsSpan(start, end - start));
                start = end - 1;
            }
            else if (lines[start].StartsWith('#') && lines[start].TrimStart('#') is [' ', .. var heading])
            {
                // Markdown marks headings so.
                lines[start] = heading;
            }
        }

        return string.Join('\n', lines);
    }

    private static void Redraw(Span<string> lines)
    {
        var cells = BarTable.Read(lines.ToArray());
        if (cells.Count == 0)
        {
            return;
        }

        lines.Fill("");
        var last = -1;
        foreach (var row in cells.GroupBy(cell => cell.Row))
        {
            // A row whose words all stand in the middle of high cells may begin below the next row's.
            last = Math.Min(Math.Max(last + 1, row.Min(cell => cell.Line)), lines.Length - 1);
            lines[last] += lines[last].Length > 0 ? "\n" + Row(row) : Row(row);
        }
    }

    /// <summary>A row of one cell is a row all the same, and ends with a tab.</summary>
    private static string Row(IEnumerable<BarCell> cells)
    {
        var (row, column) = (new StringBuilder(), 0);
        foreach (var cell in cells)
        {
            row.Append('\t', cell.Column - column).Append(OnOneLine(cell.Text.ToString()));
            column = cell.Column;
        }

        return row.Append('\t').ToString();
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(ParagraphEnd.ToString()).Replace('\t', ' ');
}
