using System.Text;

namespace Biaochi.Documents.Text;

/// <summary>
/// Takes the quotes off cells of tab-separated text as spreadsheets save it: around every cell, or around those alone that hold a comma, a
/// quote or line feeds. A word that somebody put in quotes keeps them.
/// </summary>
internal static class QuotedTabs
{
    /// <summary>So many cells in quotes are not somebody's.</summary>
    private const int Many = 5;

    public static string Unquote(string text)
    {
        if (!text.Contains('\t', StringComparison.Ordinal) || (!text.Contains("\t\"", StringComparison.Ordinal) && !text.StartsWith('"')))
        {
            return text;
        }

        var quoted = Quoted(text);
        var all = quoted.Count >= Many;
        quoted.RemoveAll(cell => !all && text.AsSpan(cell.Start + 1, cell.Length - 2).IndexOfAny(",\n\"") < 0);
        return quoted.Count == 0 ? text : Without(text, quoted);
    }

    /// <summary>Where cells in quotes begin, and how long they are with their quotes.</summary>
    private static List<(int Start, int Length)> Quoted(string text)
    {
        var cells = new List<(int Start, int Length)>();
        for (var at = 0; at < text.Length;)
        {
            var length = text[at] == '"' ? QuotedLength(text, at) : 0;
            if (length > 0)
            {
                cells.Add((at, length));
            }

            var next = text.AsSpan(at + length).IndexOfAny('\t', '\n');
            at = next < 0 ? text.Length : at + length + next + 1;
        }

        return cells;
    }

    /// <summary>Up to the first quote that is not doubled; 0 where the cell does not end there.</summary>
    private static int QuotedLength(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                continue;
            }

            if (at + 1 == text.Length || text[at + 1] is '\t' or '\n' or '\r')
            {
                return at + 1 - start;
            }

            if (text[++at] != '"')
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Every row stays on one line, and lines that its cells took are left blank below it.</summary>
    private static string Without(string text, List<(int Start, int Length)> quoted)
    {
        var (bare, at, lines) = (new StringBuilder(text.Length), 0, 0);
        foreach (var (start, length) in quoted)
        {
            CopyRows(text.AsSpan(at, start - at), bare, ref lines);
            var cell = text[(start + 1)..(start + length - 1)];
            lines += cell.AsSpan().Count('\n');
            bare.Append(cell.Replace("\"\"", "\"", StringComparison.Ordinal).Replace('\t', ' ').ReplaceLineEndings(TextTables.ParagraphEnd.ToString()));
            at = start + length;
        }

        CopyRows(text.AsSpan(at), bare, ref lines);
        return bare.ToString();
    }

    private static void CopyRows(ReadOnlySpan<char> text, StringBuilder bare, ref int lines)
    {
        var end = text.IndexOf('\n');
        if (end >= 0)
        {
            bare.Append(text[..end]).Append('\n', lines);
            lines = 0;
            text = text[end..];
        }

        bare.Append(text);
    }
}
