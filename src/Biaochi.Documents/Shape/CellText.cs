using System.Text;
using Biaochi.Documents.Text;

namespace Biaochi.Documents.Shape;

/// <summary>A cell's text as the neutral shape has it: no invisible characters, no blank lines, no white space at the ends of lines.</summary>
internal static class CellText
{
    /// <summary>U+FFFE, which is no character and never will be.</summary>
    private const char NoCharacter = '\uFFFE';
    private const char Unknown = '\uFFFD';

    /// <summary>The text with a mark for unknown where half of a rare character or none at all stands, which only a broken file has and no normalisation takes.</summary>
    public static string Whole(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains(NoCharacter)
        ? text
        : string.Concat(text.EnumerateRunes()).Replace(NoCharacter, Unknown);

    public static string Clean(string text)
    {
        var clean = TextShaper.Clean(text).Trim();
        if (clean.IndexOfAny('\n', '\r') < 0)
        {
            return clean.Length == text.Length ? text : clean.ToString();
        }

        var lines = new StringBuilder(clean.Length);
        foreach (var range in clean.SplitAny('\n', '\r'))
        {
            var line = clean[range].Trim();
            if (!line.IsEmpty)
            {
                lines.Append(lines.Length > 0 ? "\n" : "").Append(line);
            }
        }

        return lines.ToString();
    }

    /// <summary>All that a cell holds as one text, the cells of tables inside it with spaces between them.</summary>
    public static string Flat(string text, IReadOnlyList<NestedTable> tables)
    {
        if (tables.Count == 0)
        {
            return Clean(text);
        }

        var flat = new StringBuilder();
        var at = 0;
        foreach (var nested in tables)
        {
            flat.Append(text, at, nested.At - at).Append('\n');
            foreach (var row in nested.Table.Rows)
            {
                flat.AppendJoin(' ', row.Cells.Select(cell => Flat(cell.Text, cell.Tables)).Where(cell => cell.Length > 0)).Append('\n');
            }

            at = nested.At;
        }

        return Clean(flat.Append(text, at, text.Length - at).ToString());
    }
}
