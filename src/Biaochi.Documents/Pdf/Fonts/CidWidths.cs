using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>The widths of a CIDFont's glyphs, in ems (ISO 32000-1, 9.7.4.3).</summary>
internal sealed class CidWidths
{
    private readonly double _usual;
    private readonly RangeTable<double> _ranges = new();
    private readonly Dictionary<uint, double> _single = [];
    private readonly (double Origin, double Advance) _vertical;

    public CidWidths(PdfDictionary font)
    {
        _usual = (font["DW"].Number ?? 1000) / 1000;
        var vertical = font["DW2"].Array;
        _vertical = ((vertical?[0].Number ?? 880) / 1000, (vertical?[1].Number ?? -1000) / 1000);
        ReadWidths(font["W"].Array);
    }

    public FontGlyph Glyph(string text, uint cid)
    {
        var width = _single.TryGetValue(cid, out var single) ? single : _ranges.Find(cid) is var (_, ranged) ? ranged : _usual;
        return new FontGlyph(text, width) { VerticalAdvance = _vertical.Advance, VerticalOrigin = (width / 2, _vertical.Origin) };
    }

    /// <summary>Either "first [w1 w2 …]" or "first last w", one after the other.</summary>
    private void ReadWidths(PdfArray? widths)
    {
        for (var i = 0; widths is not null && i + 1 < widths.Count;)
        {
            var first = (uint)Math.Max(0, widths[i].Integer ?? 0);
            if (widths[i + 1].Array is { } list)
            {
                for (var n = 0; n < list.Count; n++)
                {
                    _single[first + (uint)n] = (list[n].Number ?? 0) / 1000;
                }

                i += 2;
            }
            else
            {
                _ranges.Add(first, (uint)Math.Max(0, widths[i + 1].Integer ?? 0), (widths[i + 2].Number ?? 0) / 1000);
                i += 3;
            }
        }
    }
}
