namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Joins lines below a table that a program wrapped: 「填报日期：」 may stand at the end of one, its date on the next.</summary>
internal static class WrappedLines
{
    /// <summary>How much more than the next word takes, in font sizes, may be free behind a full line.</summary>
    private const double Ragged = 0.3;

    /// <summary>In font sizes.</summary>
    private const double WidestLeading = 2;

    /// <summary>In font sizes.</summary>
    private const double Indent = 2.2;

    /// <param name="lines">From top to bottom.</param>
    /// <param name="table">The last table above them, on this page or one before.</param>
    /// <param name="glyphs">The page's, which tell where blanks are.</param>
    public static List<LayoutLine> Join(List<LayoutLine> lines, LayoutTable table, List<PdfGlyph> glyphs)
    {
        var top = lines.Count > 0 && lines[0].Page == table.Page ? table.Bottom : 0;
        var right = Math.Max(table.Right, lines.Where(line => line.Top >= top).Select(line => line.Runs[^1].Right).DefaultIfEmpty().Max());
        var joined = new List<LayoutLine>(lines.Count);
        TextRun? last = null;
        foreach (var line in lines)
        {
            if (last is not null && joined[^1].Top >= top && GoesOn(joined[^1].Runs[0], last, line.Runs[0], right))
            {
                joined[^1] = Joined(joined[^1], line, HasBlank(last, line.Runs[0], glyphs));
            }
            else
            {
                joined.Add(line);
            }

            last = line.Runs[^1];
        }

        return joined;
    }

    private static bool GoesOn(TextRun begin, TextRun last, TextRun next, double right)
    {
        var whole = last with { Left = begin.Left };
        return Math.Abs(last.Size - next.Size) < 0.1 * next.Size
            && next.Baseline - last.Baseline <= WidestLeading * next.Size
            && next.Left - begin.Left is var shift && shift < 0.5 * next.Size && shift > -Indent * next.Size
            && !Enumerator.Begins(next.Text) && next.Text[^1] is not ('：' or ':')
            && ParagraphJoiner.IsFull(whole, next.Text, right - begin.Left, Ragged);
    }

    private static bool HasBlank(TextRun last, TextRun next, List<PdfGlyph> glyphs) => glyphs.Exists(glyph => string.IsNullOrWhiteSpace(glyph.Text)
        && ((Math.Abs(glyph.Baseline - last.Baseline) < 1 && glyph.Right > last.Right + 0.1) || (Math.Abs(glyph.Baseline - next.Baseline) < 1 && glyph.Left < next.Left - 0.1)));

    private static LayoutLine Joined(LayoutLine line, LayoutLine next, bool hasBlank) => new()
    {
        Page = line.Page,
        Top = line.Top,
        Bottom = next.Bottom,
        Runs = [.. line.Runs[..^1], line.Runs[^1] with { Text = line.Runs[^1].Text + (hasBlank ? " " : "") + next.Runs[0].Text }, .. next.Runs[1..]],
    };
}
