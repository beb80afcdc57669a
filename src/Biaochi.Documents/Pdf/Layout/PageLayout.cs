namespace Biaochi.Documents.Pdf.Layout;

/// <summary>A page as tables and the lines outside them.</summary>
internal sealed record PageLayout(int Page, IReadOnlyList<PageElement> Elements)
{
    /// <summary>Text that runs in another direction, e.g. a watermark.</summary>
    public string Turned { get; init; } = "";

    public static PageLayout Of(PdfPage page)
    {
        var tables = RuledTable.Find(page.Rules);
        var inside = new Dictionary<(int Table, RuledCell Cell), List<PlacedGlyph>>();
        var outside = new List<PlacedGlyph>();
        var turned = new List<string>();
        for (var i = 0; i < page.Glyphs.Count; i++)
        {
            Place(new PlacedGlyph(page.Glyphs[i], i), tables, inside, outside, turned);
        }

        foreach (var clipped in page.ClippedGlyphs)
        {
            PlaceClipped(clipped, tables, inside, page.Glyphs.Count);
        }

        var elements = tables.Select((table, index) => new PageElement(table.Ys[0], Fragment(page.Number, table, index, inside), null))
            .Where(element => element.Table!.Cells.Any(cell => !cell.IsBlank))
            .Concat(TextLine.Of(outside).Select(line => new PageElement(line.Top, null, line)))
            .OrderBy(element => element.Top)
            .ToList();
        return new PageLayout(page.Number, elements) { Turned = string.Concat(turned) };
    }

    private static void Place(PlacedGlyph placed, List<RuledTable> tables, Dictionary<(int Table, RuledCell Cell), List<PlacedGlyph>> inside, List<PlacedGlyph> outside, List<string> turned)
    {
        if (!placed.Glyph.IsHorizontal)
        {
            turned.Add(placed.Glyph.Text);
            return;
        }

        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i].At(placed.CenterX, placed.CenterY) is { } cell)
            {
                ListOf(inside, (i, cell)).Add(placed);
                return;
            }
        }

        outside.Add(placed);
    }

    /// <summary>What did not fit into a spreadsheet's cell belongs to the cell whose box cut it off.</summary>
    private static void PlaceClipped(PdfClippedGlyph clipped, List<RuledTable> tables, Dictionary<(int Table, RuledCell Cell), List<PlacedGlyph>> inside, int order)
    {
        var placed = new PlacedGlyph(clipped.Glyph, order);
        var x = Inside(placed.CenterX, clipped.ClipLeft, clipped.ClipRight);
        var y = Inside(placed.CenterY, clipped.ClipTop, clipped.ClipBottom);
        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i].At(x, y) is { } cell)
            {
                ListOf(inside, (i, cell)).Add(placed);
                return;
            }
        }
    }

    /// <summary>The nearest place that is surely inside the box.</summary>
    private static double Inside(double position, double from, double to) => to - from < 2 * Inset ? (from + to) / 2 : Math.Clamp(position, from + Inset, to - Inset);

    private const double Inset = 3;

    private static List<PlacedGlyph> ListOf(Dictionary<(int Table, RuledCell Cell), List<PlacedGlyph>> inside, (int Table, RuledCell Cell) key)
    {
        if (!inside.TryGetValue(key, out var glyphs))
        {
            inside[key] = glyphs = [];
        }

        return glyphs;
    }

    private static TableFragment Fragment(int page, RuledTable table, int index, Dictionary<(int Table, RuledCell Cell), List<PlacedGlyph>> inside)
    {
        var cells = table.Cells.Select(cell => new TableCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, inside.TryGetValue((index, cell), out var glyphs) ? WrappedText.Join(TextLine.Of(glyphs)) : ""));
        return new TableFragment(page, table.Xs, table.Ys.Length - 1, [.. cells]) { IsOpenAbove = table.IsOpenAbove, IsOpenBelow = table.IsOpenBelow };
    }
}

/// <summary>Either a table or a line outside tables.</summary>
internal sealed record PageElement(double Top, TableFragment? Table, TextLine? Line);
