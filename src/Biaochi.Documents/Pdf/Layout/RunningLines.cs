using Biaochi.Forms;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>
/// Heads and feet that a program prints on every page (the date, the file's name, a document's name, the number of the page) are no part of the
/// forms and must not part a table from its other half. They are the same on two pages that follow each other, stand apart from what is
/// between them, and lie in no table. The heading of a form may be the same on two pages too; but then the same table begins below it on both.
/// </summary>
internal sealed class RunningLines
{
    /// <summary>How far from the end of the page they stand at most, in points, together with the line next to them.</summary>
    private const double Margin = 110;

    private const int Most = 3;

    /// <summary>How far they stand from the text between them at least, in font sizes: further than lines of one text do.</summary>
    private const double Apart = 1.6;

    /// <summary>Larger by this factor than what follows, a line is a heading.</summary>
    private const double HeadingSize = 1.12;

    private readonly string _file;
    private readonly List<DocumentNote> _notes;
    private readonly List<MarginLine> _known = [];
    private readonly HashSet<string> _noted = [];

    private RunningLines(string file, List<DocumentNote> notes) => (_file, _notes) = (file, notes);

    /// <summary>The pages without them; they become notes, one that is the same everywhere once.</summary>
    public static IEnumerable<PdfPage> TakeOut(IEnumerable<PdfPage> pages, string file, List<DocumentNote> notes)
    {
        var running = new RunningLines(file, notes);
        (PdfPage Page, PageMargins Margins)? before = null;
        foreach (var page in pages)
        {
            var margins = PageMargins.Of(page, Margin);
            if (before is { } last)
            {
                running.Learn(last.Margins.Head, margins.Head, isFoot: false);
                running.Learn(last.Margins.Foot, margins.Foot, isFoot: true);
                yield return running.Without(last.Page, last.Margins);
            }

            before = (page, margins);
        }

        if (before is { } end)
        {
            yield return running.Without(end.Page, end.Margins);
        }
    }

    /// <param name="before">The lines of a page, from its end inwards.</param>
    /// <param name="lines">Those of the next page.</param>
    /// <param name="isFoot">At the lower end, where a form may end with the same words as another.</param>
    private void Learn(List<MarginLine> before, List<MarginLine> lines, bool isFoot)
    {
        var (same, counts) = (0, false);
        while (same < Math.Min(Most, Math.Min(before.Count, lines.Count)) && MayRun(lines[same]) && MayRun(before[same]) && before[same].GoesOnIn(lines[same], out var counting))
        {
            counts |= counting;
            same++;
        }

        var (follows, followed) = (lines.ElementAtOrDefault(same), before.ElementAtOrDefault(same));
        var isTold = (isFoot && counts) || follows?.Begin != followed?.Begin;
        if (same > 0 && isTold && StandsApart(lines[same - 1], follows) && StandsApart(before[same - 1], followed))
        {
            _known.AddRange(lines.Take(same).Where(line => !_known.Exists(line.IsAlike)));
        }
    }

    private static bool MayRun(MarginLine line) => !line.HasLabel && !line.IsInTable;

    private static bool StandsApart(MarginLine line, MarginLine? next) =>
        next is null || (Math.Abs(next.Baseline - line.Baseline) >= Apart * line.Size && line.Size <= HeadingSize * next.Size);

    private PdfPage Without(PdfPage page, PageMargins margins)
    {
        var gone = margins.Head.TakeWhile(IsKnown).Concat(margins.Foot.TakeWhile(IsKnown)).ToList();
        if (gone.Count == 0)
        {
            return page;
        }

        foreach (var line in gone.Where(line => _noted.Add(line.Text)))
        {
            _notes.Add(new DocumentNote(line.Text, new SourcePosition(_file, page.Number)));
        }

        return page with { Glyphs = [.. page.Glyphs.Where(glyph => !glyph.IsHorizontal || !gone.Exists(line => Baselines.AreOneLine(glyph.Baseline, glyph.Size, line.Baseline, line.Size)))] };
    }

    private bool IsKnown(MarginLine line) => MayRun(line) && _known.Exists(line.IsAlike);
}
