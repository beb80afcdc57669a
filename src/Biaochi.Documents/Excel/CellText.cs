using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Documents.Text;

namespace Biaochi.Documents.Excel;

/// <summary>Brings a cell's text to the manner of the neutral shape.</summary>
internal static partial class CellText
{
    /// <summary>
    /// Line breaks as line feeds, no invisible characters, nothing around it, and without the apostrophe that tells Excel „text" where a
    /// program wrote it into the cell.
    /// </summary>
    public static string Clean(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            text = Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        var clean = TextShaper.Clean(text).Trim();
        if (clean is ['\'', _, ..] && !clean[1..].Contains('\''))
        {
            clean = clean[1..];
        }

        return clean.Length == text.Length ? text : clean.ToString();
    }

    /// <summary>Characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19).</summary>
    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
