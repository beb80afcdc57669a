namespace Biaochi.Documents.Pdf.Content;

/// <summary>Leaves out characters that are drawn twice in one place: for bold print, as a shadow, or once more as invisible text.</summary>
internal static class GlyphDuplicates
{
    /// <summary>How far apart two drawings of one character may be, in ems: less than two equal characters side by side ever are.</summary>
    private const double Near = 0.15;

    /// <summary>Recognised text lies only roughly over the printed one.</summary>
    private const double Rough = 0.5;

    private const double CellSize = 8;

    public static IReadOnlyList<PdfGlyph> Remove(List<PdfGlyph> glyphs, HashSet<int> hidden)
    {
        var cells = new Dictionary<(int X, int Y), List<int>>();
        var kept = new bool[glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            kept[i] = !hidden.Contains(i) && TryPlace(cells, glyphs, i, Near);
        }

        foreach (var i in hidden.Order())
        {
            kept[i] = TryPlace(cells, glyphs, i, Rough);
        }

        return Array.TrueForAll(kept, keep => keep) ? glyphs : [.. glyphs.Where((_, i) => kept[i])];
    }

    private static bool TryPlace(Dictionary<(int X, int Y), List<int>> cells, List<PdfGlyph> glyphs, int index, double near)
    {
        var glyph = glyphs[index];
        var reach = near * glyph.Size;
        var (cellX, cellY) = ((int)(glyph.Left / CellSize), (int)(glyph.Baseline / CellSize));
        for (var x = (int)((glyph.Left - reach) / CellSize); x <= (int)((glyph.Left + reach) / CellSize); x++)
        {
            for (var y = (int)((glyph.Baseline - reach) / CellSize); y <= (int)((glyph.Baseline + reach) / CellSize); y++)
            {
                if (cells.TryGetValue((x, y), out var others) && others.Exists(other => Same(glyphs[other], glyph, reach)))
                {
                    return false;
                }
            }
        }

        if (!cells.TryGetValue((cellX, cellY), out var cell))
        {
            cells[(cellX, cellY)] = cell = [];
        }

        cell.Add(index);
        return true;
    }

    private static bool Same(in PdfGlyph one, in PdfGlyph other, double reach) =>
        Math.Abs(one.Left - other.Left) <= reach && Math.Abs(one.Baseline - other.Baseline) <= reach && string.Equals(one.Text, other.Text, StringComparison.Ordinal);
}
