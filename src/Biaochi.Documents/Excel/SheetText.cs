using System.Globalization;
using System.Text.RegularExpressions;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Excel;

/// <summary>Brings a workbook's text to the manner of the neutral shape.</summary>
internal static partial class SheetText
{
    /// <summary>
    /// Clean, without the escapes of the file format, and without the apostrophe that tells a spreadsheet program „this is text" where
    /// another program wrote it into the cell.
    /// </summary>
    public static string Clean(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            text = CellText.Whole(Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));
        }

        var clean = CellText.Clean(text);
        return clean is ['\'', _, ..] && !clean.AsSpan(1).Contains('\'') ? clean[1..].TrimStart() : clean;
    }

    /// <summary>Characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19).</summary>
    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
