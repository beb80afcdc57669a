using System.Text;
using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents.Text;

/// <summary>
/// Brings plain text to the neutral shape. A line with tabs is a row of cells, as is one of a drawn or comma-separated table; any other is a line of running text. Which of the two a
/// document is made of shows line by line, so a document may mix them.
/// </summary>
internal static class TextShaper
{
    /// <exception cref="DocumentFormatException">The document has more cells than the options allow.</exception>
    public static DocumentShape Shape(string text, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        text = TextTables.ToTabs(text);
        var rows = new List<DocumentRow>();
        var paged = text.Contains('\f', StringComparison.Ordinal);
        var (line, page, cells) = (0, 1, 0);
        foreach (var range in text.AsSpan().SplitAny('\n', '\f'))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            var startsPage = start > 0 && text[start - 1] == '\f';
            page += startsPage ? 1 : 0;
            line += startsPage ? 0 : 1;
            var found = Cells(Clean(text.AsSpan(start, length)), out var isTable);
            if (found.Count == 0)
            {
                continue;
            }

            cells += found.Count;
            if (cells > options.MaxCells)
            {
                throw new DocumentFormatException(file, $"内容超过 {options.MaxCells} 个单元格，请拆分后再读取。");
            }

            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(new DocumentRow(new SourcePosition(file, paged ? page : null, line), isTable, [.. found]));
        }

        return new DocumentShape(rows) { Problems = text.Contains('\uFFFD', StringComparison.Ordinal) ? [DamagedText(file)] : [] };
    }

    private static DocumentProblem DamagedText(string file) => new(
        "damaged-text",
        $"{file} 中有无法识别的字符（显示为“\uFFFD”），可能是文件不完整。请重新导出后再读取，或对照原文核对这些字符。",
        "\uFFFD",
        new SourcePosition(file));

    private static List<DocumentCell> Cells(ReadOnlySpan<char> line, out bool isTable)
    {
        var cells = new List<DocumentCell>();
        isTable = line.Contains('\t');
        var column = 0;
        foreach (var range in line.Split('\t'))
        {
            var cell = line[range].Trim();
            if (!cell.IsEmpty)
            {
                cells.Add(new DocumentCell(cell.ToString().Replace(TextTables.ParagraphEnd, '\n'), column));
            }

            column++;
        }

        return cells;
    }

    /// <summary>The line without invisible characters; Kangxi radicals, which some PDF programs write for the characters they look like, are mapped back.</summary>
    public static ReadOnlySpan<char> Clean(ReadOnlySpan<char> line)
    {
        if (!line.ContainsAnyInRange('\u2F00', '\u2FDF') && !line.ContainsAny(Invisible))
        {
            return line;
        }

        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (char.IsBetween(c, '\u2F00', '\u2FDF'))
            {
                clean.Append(c.ToString().Normalize(NormalizationForm.FormKC));
            }
            else if (!Invisible.Contains(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Invisible = System.Buffers.SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u200B\u200C\u200D\u2060\uFEFF\u00AD\uFFFE\uFFFF");
}
