using System.Buffers.Binary;
using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Tests.Fonts;

public class TrueTypeFontTests
{
    /// <summary>A small font with the few characters of these tests; tests cut and bend it.</summary>
    private static readonly byte[] Small = SmallFont.Of("青禾县A");

    [Theory]
    [InlineData('县', 1000)]
    [InlineData('，', 1000)]
    [InlineData('\u200B', 0)]
    [InlineData('\uFE0F', 0)]
    public void CharacterAdvance_OfTheDefaultFont_IsThatOnPaper(char character, int advance) => Assert.Equal(advance, FontLibrary.Default.CharacterAdvance(character));

    [Fact]
    public void Glyph_CharacterTheFontLacks_IsTheBox() => Assert.Equal((0, 0), (FontLibrary.Default.Glyph(0x1F600), FontLibrary.Default.Glyph(0xE123)));

    [Theory]
    [InlineData(12)]
    [InlineData(4)]
    public void Glyph_UnicodeTableOfEitherFormat_FindsTheCharacters(int format)
    {
        var font = new TrueTypeFont(SmallFont.Of("青禾县A", format), "small.ttf");

        Assert.Equal([1, 2, 3, 4, 0], "青禾县A乙".Select(character => font.Glyph(character)));
    }

    [Fact]
    public void Constructor_Collection_TakesItsFirstFont()
    {
        byte[] header = [.. "ttcf"u8, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 16];
        byte[] collection = [.. header, .. Small];
        for (var entry = header.Length + 12; entry < header.Length + 12 + (16 * Small[5]); entry += 16)
        {
            var offset = collection.AsSpan(entry + 8);
            BinaryPrimitives.WriteUInt32BigEndian(offset, BinaryPrimitives.ReadUInt32BigEndian(offset) + (uint)header.Length);
        }

        Assert.Equal(3, new TrueTypeFont(collection, "small.ttc").Glyph('县'));
    }

    [Theory]
    [InlineData("OTTO\0\u0001\0\0\0\0\0\0", "PostScript 轮廓")]
    [InlineData("这不是字体，只是文字而已", "不是字体文件")]
    [InlineData("", "文件不完整")]
    public void Constructor_NoTrueTypeFont_SaysWhatToDo(string content, string part)
    {
        var exception = Assert.Throws<FontException>(() => new TrueTypeFont(System.Text.Encoding.UTF8.GetBytes(content), "仿宋.otf"));

        Assert.StartsWith("字体文件 仿宋.otf：", exception.Message, StringComparison.Ordinal);
        Assert.Contains(part, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_CutAnywhere_IsRefusedAsAFontThatIsIncomplete() =>
        Assert.All(Enumerable.Range(0, Small.Length / 4), words => Assert.Throws<FontException>(() => new TrueTypeFont(Small[..(4 * words)], "cut.ttf")));

    [Fact]
    public void Open_NoSuchFile_SaysWhere()
    {
        var exception = Assert.Throws<FontException>(() => FontLibrary.Open("没有这个文件.ttf"));

        Assert.Contains("找不到该文件", exception.Message, StringComparison.Ordinal);
    }
}
