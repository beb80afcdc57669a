using System.Buffers.Binary;
using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Tests.Fonts;

public class FontSubsetTests
{
    private static readonly TrueTypeFont Font = FontLibrary.Default;

    [Fact]
    public void Write_ChosenGlyphs_KeepsTheirOutlinesAndWidthsInOrder()
    {
        int[] glyphs = [0, Font.Glyph('目'), Font.Glyph('i'), Font.Glyph('。')];

        var subset = new SfntFile(FontSubset.Write(Font, glyphs), "subset");

        Assert.Equal(glyphs.Length, GlyphCount(subset));
        for (var i = 0; i < glyphs.Length; i++)
        {
            Assert.Equal(Font.Outline(glyphs[i]), Outline(subset, i)[..Font.Outline(glyphs[i]).Length]);
            Assert.Equal(Font.Advance(glyphs[i]), BinaryPrimitives.ReadUInt16BigEndian(subset.Table("hmtx")[(4 * i)..]));
        }
    }

    [Fact]
    public void Write_CompositeGlyph_BringsItsPartsAndRenumbersThem()
    {
        var font = new TrueTypeFont(SmallFont.WithComposite("青县"), "small.ttf");

        var subset = new SfntFile(FontSubset.Write(font, [0, 3]), "subset");

        var outline = Outline(subset, 1).ToArray();
        Assert.Equal(4, GlyphCount(subset));
        Assert.Equal([2, 3], CompositeGlyph.PartPlaces(outline).Select(place => (int)BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(place))));
        Assert.Equal(font.Outline(2), Outline(subset, 2));
        Assert.Equal(font.Outline(1), Outline(subset, 3));
    }

    [Fact]
    public void Write_AnyGlyphs_HasTheSumThatTheFormatAsksFor()
    {
        var file = FontSubset.Write(Font, [0, Font.Glyph('县')]);

        var sum = 0u;
        for (var i = 0; i < file.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(i)));
        }

        Assert.Equal(0xB1B0AFBAu, sum);
    }

    private static int GlyphCount(SfntFile font) => BinaryPrimitives.ReadUInt16BigEndian(font.Table("maxp")[4..]);

    private static ReadOnlySpan<byte> Outline(SfntFile font, int glyph)
    {
        var loca = font.Table("loca");
        return font.Table("glyf")[(int)BinaryPrimitives.ReadUInt32BigEndian(loca[(4 * glyph)..])..(int)BinaryPrimitives.ReadUInt32BigEndian(loca[(4 * (glyph + 1))..])];
    }
}
