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
        : text;

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

        lines.Clear();
        foreach (var row in cells.GroupBy(cell => cell.Row))
        {
            var (line, column) = (new StringBuilder(), 0);
            foreach (var cell in row)
            {
                line.Append('\t', cell.Column - column).Append(OnOneLine(cell.Text));
                column = cell.Column;
            }

            // A row of one cell is a row all the same.
            lines[row.Min(cell => cell.Line)] = line.Append('\t').ToString();
        }
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(ParagraphEnd.ToString()).Replace('\t', ' ');
}
