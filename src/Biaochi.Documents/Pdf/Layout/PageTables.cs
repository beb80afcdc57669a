namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Gives each glyph of a page to the cell of a ruled table in which it stands, or to the loose text around.</summary>
internal sealed class PageTables
{
    /// <summary>Glyphs of one word follow each other without a gap, in font sizes; text that overflows its cell does so too, neighbouring cells do not.</summary>
    private const double Touching = 0.12;

    /// <summary>How far from its cell's left side, in font sizes, text begins that is set from the left.</summary>
    private const double LeftPadding = 0.8;

    /// <summary>How far above its baseline, in font sizes, a character has ink at its top and at its foot.</summary>
    private const double NearTop = 0.7;

    private const double NearFoot = 0.05;

    private const double NoGap = double.MaxValue;

    private readonly PdfPage _page;
    private readonly List<(RuledCell Cell, int Table, List<PdfGlyph> Glyphs)> _cells = [];
    private readonly int _tables;

    private PageTables(PdfPage page)
    {
        _page = page;
        foreach (var group in RuleGroups.Find(page))
        {
            var cells = RuledGrid.CellsOf(group);
            _cells.AddRange(cells.Select(cell => (cell, _tables, new List<PdfGlyph>())));
            _tables += cells.Count > 0 ? 1 : 0;
        }
    }

    /// <summary>The tables that have text, and the glyphs outside them.</summary>
    public static (List<LayoutTable> Tables, List<PdfGlyph> Loose) Find(PdfPage page)
    {
        var tables = new PageTables(page);
        var loose = new List<PdfGlyph>();
        tables.Give(loose);
        return ([.. Enumerable.Range(0, tables._tables).Where(tables.HasText).Select(tables.Table)], loose);
    }

    private void Give(List<PdfGlyph> loose)
    {
        var glyphs = _page.Glyphs.Where(glyph => glyph.IsHorizontal).ToList();
        for (var start = 0; start < glyphs.Count;)
        {
            var end = start + 1;
            while (end < glyphs.Count && Touches(glyphs[end - 1], glyphs[end]))
            {
                end++;
            }

            GiveString(glyphs[start..end], loose);
            start = end;
        }

        foreach (var clipped in _page.ClippedGlyphs)
        {
            var glyph = clipped.Glyph;
            var at = CellAt(Inside((glyph.Left + glyph.Right) / 2, clipped.ClipLeft, clipped.ClipRight), Inside(Middle(glyph), clipped.ClipTop, clipped.ClipBottom));
            (at >= 0 ? _cells[at].Glyphs : loose).Add(glyph);
        }
    }

    /// <summary>Text that is cut off belongs where the box that cuts it ends.</summary>
    private static double Inside(double position, double start, double end) => Math.Clamp(position, Math.Min(start + RuledLine.Tolerance, (start + end) / 2), Math.Max(end - RuledLine.Tolerance, (start + end) / 2));

    private void GiveString(List<PdfGlyph> glyphs, List<PdfGlyph> loose)
    {
        var (first, last) = (glyphs[0], glyphs[^1]);
        var (begin, end) = (CellAt(first), CellAt(last));
        if (begin == end)
        {
            (begin >= 0 ? _cells[begin].Glyphs : loose).AddRange(glyphs);
            return;
        }

        var isFromLeft = begin >= 0 && first.Left - _cells[begin].Cell.Left <= LeftPadding * first.Size;
        var at = isFromLeft ? begin : CellAt((first.Left + last.Right) / 2, Middle(first));
        (at >= 0 ? _cells[at].Glyphs : loose).AddRange(glyphs);
    }

    /// <summary>By its middle; the end of the page may run through a line of a cell, so that only its upper or lower part is inside.</summary>
    private int CellAt(PdfGlyph glyph)
    {
        var x = (glyph.Left + glyph.Right) / 2;
        return CellAt(x, Middle(glyph)) is >= 0 and var found ? found
            : CellAt(x, glyph.Baseline - (NearTop * glyph.Size)) is >= 0 and var above ? above
            : CellAt(x, glyph.Baseline - (NearFoot * glyph.Size));
    }

    /// <summary>The smallest cell there, as a table may stand in a cell of another.</summary>
    private int CellAt(double x, double y)
    {
        var found = -1;
        for (var i = 0; i < _cells.Count; i++)
        {
            if (_cells[i].Cell.Contains(x, y) && (found < 0 || _cells[i].Cell.Area < _cells[found].Cell.Area))
            {
                found = i;
            }
        }

        return found;
    }

    private static double Middle(PdfGlyph glyph) => glyph.Baseline - (0.35 * glyph.Size);

    private static bool Touches(PdfGlyph before, PdfGlyph next) =>
        Math.Abs(before.Baseline - next.Baseline) < 0.1 && Math.Abs(next.Left - before.Right) <= Touching * next.Size;

    private bool HasText(int number) => _cells.Exists(cell => cell.Table == number && cell.Glyphs.Exists(glyph => !string.IsNullOrWhiteSpace(glyph.Text)));

    private LayoutTable Table(int number)
    {
        var cells = _cells.Where(cell => cell.Table == number && (cell.Glyphs.Count > 0 || !cell.Cell.MayBePaper)).ToList();
        var table = new LayoutTable { Page = _page.Number, Top = cells.Min(cell => cell.Cell.Top), Bottom = cells.Max(cell => cell.Cell.Bottom) };
        for (var row = 0; row < cells.Max(cell => cell.Cell.Row + cell.Cell.RowSpan); row++)
        {
            table.Rows.Add(new LayoutRow(_page.Number));
        }

        foreach (var (cell, _, glyphs) in cells)
        {
            var runs = RunBuilder.Build(glyphs, NoGap).SelectMany(line => line).ToList();
            table.Rows[cell.Row].Cells.Add(new LayoutCell
            {
                Left = cell.Left,
                Right = cell.Right,
                Top = cell.Top,
                Bottom = cell.Bottom,
                RowSpan = cell.RowSpan,
                Runs = runs,
                GoesOn = runs.Count > 0 ? runs[^1].Ending is not null : glyphs.Exists(RunBuilder.IsEnding),
                IsOpenAbove = cell.IsOpenAbove,
                IsOpenBelow = cell.IsOpenBelow,
            });
        }

        return table;
    }
}
