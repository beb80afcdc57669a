using System.Collections.Immutable;

namespace Biaochi.Documents.Printing.Excel;

/// <summary>Parts an entry over several rows where its text is longer than a row can be high, so that nothing is cut off on a screen or on paper.</summary>
internal static class ExcelTableRows
{
    public const double LineHeight = 13;

    /// <summary>Above and below the lines.</summary>
    public const double Padding = 5;

    /// <summary>Excel's limit, in points.</summary>
    public const double HighestRow = 409;

    private const int MostLines = (int)((HighestRow - Padding) / LineHeight);

    public static IEnumerable<ImmutableArray<DataCell>> Part(ImmutableArray<DataCell> entry, ImmutableArray<DataColumn> columns)
    {
        var texts = entry.Select((cell, i) => !columns[i].IsKey && cell.Text is { } text ? Pieces(text, columns[i].Width) : []).ToList();
        for (var row = 0; row < Math.Max(1, texts.Max(pieces => pieces.Count)); row++)
        {
            yield return [.. entry.Select((cell, i) => columns[i].IsKey || (row == 0 && cell.Text is null) ? cell : texts[i].ElementAtOrDefault(row))];
        }
    }

    /// <summary>The text in pieces no row is too low for, parted between paragraphs, or within one that is too long by itself.</summary>
    private static List<string> Pieces(string text, double width)
    {
        var (pieces, lines) = (new List<string>(), MostLines);
        foreach (var paragraph in text.Split('\n').SelectMany(paragraph => Cut(paragraph, width)))
        {
            var more = TextMeasure.Lines(paragraph, width);
            if (lines + more > MostLines)
            {
                pieces.Add(paragraph);
                lines = more;
            }
            else
            {
                pieces[^1] += "\n" + paragraph;
                lines += more;
            }
        }

        return pieces;
    }

    private static IEnumerable<string> Cut(string paragraph, double width)
    {
        // Chinese characters take two places: this many fit for certain, whatever goes down with a sign to the next line.
        var most = Math.Max(1, MostLines * ((int)(width / 2) - 1));
        return TextMeasure.Lines(paragraph, width) <= MostLines ? [paragraph] : paragraph.EnumerateRunes().Chunk(most).Select(runes => string.Concat(runes));
    }
}
