using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>Leaves out characters that are drawn twice in one place: for bold print, as a shadow, or once more as invisible text.</summary>
internal static class GlyphDuplicates
{
    /// <summary>How far apart two drawings of one character may be, in ems: less than two equal characters side by side ever are.</summary>
    private const double Near = 0.15;

    /// <summary>Recognised text lies only roughly over the printed one.</summary>
    private const double Rough = 0.5;

    /// <summary>The glyphs without those.</summary>
    public static IReadOnlyList<PdfGlyph> Remove(List<PdfGlyph> glyphs) =>
        Find(glyphs, []) is { Count: > 0 } dropped ? [.. glyphs.Where((_, i) => !dropped.Contains(i))] : glyphs;

    /// <summary>Which glyphs to leave out.</summary>
    /// <param name="hidden">The indices of glyphs that are drawn invisibly: they give way to visible ones.</param>
    public static HashSet<int> Find(List<PdfGlyph> glyphs, HashSet<int> hidden)
    {
        var table = new PlaceTable(CollectionsMarshal.AsSpan(glyphs));
        var dropped = new HashSet<int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (!hidden.Contains(i) && !table.TryPlace(i, Near))
            {
                dropped.Add(i);
            }
        }

        foreach (var i in hidden.Order())
        {
            if (!table.TryPlace(i, Rough))
            {
                dropped.Add(i);
            }
        }

        table.Dispose();
        return dropped;
    }

    /// <summary>Finds glyphs by where they stand: a hash table over the squares of a grid.</summary>
    private readonly ref struct PlaceTable
    {
        /// <summary>The side of a square, in points.</summary>
        private const double Square = 4;

        private readonly ReadOnlySpan<PdfGlyph> _glyphs;
        private readonly int[] _first;
        private readonly int[] _next;
        private readonly uint _mask;

        public PlaceTable(ReadOnlySpan<PdfGlyph> glyphs)
        {
            _glyphs = glyphs;
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, glyphs.Length * 2));
            _mask = (uint)size - 1;
            _first = ArrayPool<int>.Shared.Rent(size);
            _next = ArrayPool<int>.Shared.Rent(glyphs.Length);
            _first.AsSpan(0, size).Fill(-1);
        }

        /// <summary>Puts the glyph in, unless the same character stands there already.</summary>
        public bool TryPlace(int index, double near)
        {
            ref readonly var glyph = ref _glyphs[index];
            var reach = Math.Min(near * glyph.Size, Square);
            for (var x = Cell(glyph.Left - reach); x <= Cell(glyph.Left + reach); x++)
            {
                for (var y = Cell(glyph.Baseline - reach); y <= Cell(glyph.Baseline + reach); y++)
                {
                    if (Holds(Slot(x, y), glyph, reach))
                    {
                        return false;
                    }
                }
            }

            var slot = Slot(Cell(glyph.Left), Cell(glyph.Baseline));
            _next[index] = _first[slot];
            _first[slot] = index;
            return true;
        }

        public void Dispose()
        {
            ArrayPool<int>.Shared.Return(_first);
            ArrayPool<int>.Shared.Return(_next);
        }

        private static int Cell(double position) => (int)Math.Clamp(Math.Floor(position / Square), -1e6, 1e6);

        private uint Slot(int x, int y) => unchecked((((uint)x * 73856093) ^ ((uint)y * 19349663)) & _mask);

        private bool Holds(uint slot, in PdfGlyph glyph, double reach)
        {
            for (var i = _first[slot]; i >= 0; i = _next[i])
            {
                ref readonly var other = ref _glyphs[i];
                if (Math.Abs(other.Left - glyph.Left) <= reach && Math.Abs(other.Baseline - glyph.Baseline) <= reach && string.Equals(other.Text, glyph.Text, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
