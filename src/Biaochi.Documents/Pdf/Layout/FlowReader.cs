using System.Text;
using System.Text.RegularExpressions;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>
/// Finds the rows and cells of a page without rules by the order in which they were written: programs write a table row by row and cell by
/// cell, so that lines one below the other are one cell, a step to the right is the next cell, and a step back to the left the next row. A
/// cell over several rows is thereby found in the first of them.
/// </summary>
internal static partial class FlowReader
{
    /// <summary>From what gap on, in font sizes, text on one line is two cells. Programs set figures off from Chinese by a quarter.</summary>
    private const double CellGap = 0.31;

    /// <summary>So many blanks, in font sizes, set columns by hand.</summary>
    private const double WidestBlank = 4;

    /// <summary>Letters of a label that is set apart (项 目 名 称) are single, and at most this far from each other, in font sizes.</summary>
    private const double SpacedGap = 2.1;

    private const double WordGap = 0.2;

    /// <summary>Lines of one cell are at most this much further apart than the page's closest lines.</summary>
    private const double LeadingTolerance = 1.12;

    /// <summary>The pitch of wrapped lines is within this many font sizes.</summary>
    private const double WidestLeading = 2;

    private const double UsualLeading = 1.5;

    public static List<FlowRow> Read(int page, IReadOnlyList<PdfGlyph> glyphs)
    {
        var runs = Runs(glyphs);
        var rows = new List<FlowRow>();
        foreach (var cell in Cells(runs, Leading(runs)))
        {
            if (rows.Count > 0 && IsRightOf(rows[^1].Cells[^1], cell))
            {
                rows[^1].Cells.Add(cell);
            }
            else
            {
                rows.Add(new FlowRow(page, [cell]));
            }
        }

        return rows;
    }

    private static List<TextRun> Runs(IReadOnlyList<PdfGlyph> glyphs)
    {
        var runs = new List<TextRun>();
        var text = new StringBuilder();
        TextRun? run = null;
        var end = 0.0;
        foreach (var glyph in glyphs)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                end = IsOnLine(run, glyph) && glyph.Left - end <= CellGap * glyph.Size ? Math.Max(end, glyph.Right) : end;
                continue;
            }

            if (run is not null && GoesOn(run, text, glyph, end))
            {
                end = glyph.Right;
                text.Append(glyph.Left - run.Right > WordGap * glyph.Size ? " " : "").Append(glyph.Text);
                run = run with { Right = Math.Max(run.Right, glyph.Right), Size = Math.Max(run.Size, glyph.Size) };
                continue;
            }

            AddTo(runs, run, text);
            end = glyph.Right;
            run = new TextRun("", glyph.Left, glyph.Right, glyph.Baseline, glyph.Size);
            text.Append(glyph.Text);
        }

        AddTo(runs, run, text);
        return runs;
    }

    private static void AddTo(List<TextRun> runs, TextRun? run, StringBuilder text)
    {
        if (run is not null)
        {
            runs.Add(run with { Text = text.ToString() });
            text.Clear();
        }
    }

    /// <param name="run">The run so far.</param>
    /// <param name="text">Its text.</param>
    /// <param name="glyph">What follows.</param>
    /// <param name="end">Where the run and the blanks written after it end.</param>
    private static bool GoesOn(TextRun run, StringBuilder text, PdfGlyph glyph, double end)
    {
        var (gap, whole) = ((glyph.Left - end) / glyph.Size, (glyph.Left - run.Right) / glyph.Size);
        var isSpaced = gap <= SpacedGap && glyph.Text[0] >= '\u4E00' && AreSetApart(text);
        return IsOnLine(run, glyph) && gap > -1 && whole <= WidestBlank && (gap <= CellGap || isSpaced);
    }

    /// <summary>Single letters so far, each with a blank before it; the unit behind a figure (11 条) is none.</summary>
    private static bool AreSetApart(StringBuilder text) =>
        text[^1] >= '\u4E00' && (text.Length == 1 || (text.Length >= 3 && text[^2] == ' ' && text[^3] >= '\u4E00' && (text.Length == 3 || text[^4] == ' ')));

    private static bool IsOnLine(TextRun? run, PdfGlyph glyph) => run is not null && Baselines.AreOneLine(glyph.Baseline, glyph.Size, run.Baseline, run.Size);

    /// <summary>How far apart wrapped lines stand: the closest of lines that follow each other downwards, the odd ones left out.</summary>
    private static double Leading(List<TextRun> runs)
    {
        var steps = new List<double>();
        for (var i = 1; i < runs.Count; i++)
        {
            var step = (runs[i].Baseline - runs[i - 1].Baseline) / runs[i].Size;
            if (step is > 0.9 and < WidestLeading && runs[i].OverlapsAcross(runs[i - 1]))
            {
                steps.Add(step);
            }
        }

        steps.Sort();
        return steps.Count == 0 ? UsualLeading : steps[steps.Count / 4];
    }

    private static List<FlowCell> Cells(List<TextRun> runs, double leading)
    {
        var cells = new List<FlowCell>();
        foreach (var run in runs)
        {
            if (cells.Count > 0 && IsNextLine(cells[^1], run, leading))
            {
                cells[^1].Add(run);
            }
            else
            {
                cells.Add(new FlowCell(run));
            }
        }

        return cells;
    }

    private static bool IsNextLine(FlowCell cell, TextRun run, double leading)
    {
        var last = cell.Lines[^1];
        return !(cell.Lines.Count == 1 && YearAlone().IsMatch(last.Text))
            && Math.Abs(last.Size - run.Size) < 0.1 * run.Size && cell.Left < run.Right && run.Left < cell.Right
            && run.Baseline > last.Baseline && run.Baseline - last.Baseline <= leading * LeadingTolerance * run.Size;
    }

    /// <summary>The year of a form stands in brackets on a line of its own, and nothing goes on from it.</summary>
    [GeneratedRegex(@"^[（(][0-9]{4}\s*年度?[）)]$")]
    private static partial Regex YearAlone();

    /// <summary>To the right of it, and not below all of it: rows of a table do not step down.</summary>
    private static bool IsRightOf(FlowCell before, FlowCell cell) => cell.Left >= before.Right && cell.Top < before.Bottom + (0.3 * cell.Size);
}
