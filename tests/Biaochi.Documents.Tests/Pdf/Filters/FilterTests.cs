using System.IO.Compression;
using System.Text;
using Biaochi.Documents.Pdf.Filters;

namespace Biaochi.Documents.Tests.Pdf.Filters;

public class FilterTests
{
    private const string Words = "BT /F1 10 Tf 100 700 Td (packed words) Tj ET";

    [Fact]
    public void Lzw_ExampleOfTheStandard_IsDecoded()
    {
        byte[] packed = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];

        Assert.Equal([45, 45, 45, 45, 45, 65, 45, 45, 45, 66], LzwFilter.Decode(packed, early: true, Budget()));
    }

    [Fact]
    public void Lzw_CodeThatIsNotKnown_KeepsWhatCameBefore()
    {
        byte[] packed = [0x80, 0x0B, 0x7F, 0xFF, 0xFF];

        Assert.Equal([45], LzwFilter.Decode(packed, early: true, Budget()));
    }

    [Theory]
    [InlineData("87cURD]i,\"Ebo80~>", "Hello World!")]
    [InlineData("z87cUR~>", "\0\0\0\0Hell")]
    [InlineData("87 cU\nRDZ~>", "Hello")]
    public void Ascii85_Text_IsDecoded(string packed, string expected) => Assert.Equal(expected, Encoding.Latin1.GetString(Ascii85Filter.Decode(Encoding.Latin1.GetBytes(packed), Budget())));

    [Fact]
    public void RunLength_RunsAndLiterals_AreDecoded() => Assert.Equal("abcxxxx", Encoding.Latin1.GetString(RunLengthFilter.Decode([2, .. "abc"u8, 253, (byte)'x', 128, 1, 1], Budget())));

    [Fact]
    public void Flate_DamagedInTheMiddle_KeepsWhatCameBefore()
    {
        var text = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i} 0 m "));
        var packed = Deflate(Encoding.Latin1.GetBytes(text));
        packed.AsSpan(packed.Length / 2, 40).Fill(0xFF);

        var read = Encoding.Latin1.GetString(FlateFilter.Decode(packed, Budget()));

        Assert.True(read.Length > text.Length / 4, $"Only {read.Length} of {text.Length} bytes.");
        Assert.StartsWith(read[..(text.Length / 4)], text, StringComparison.Ordinal);
    }

    [Fact]
    public void Flate_CutOff_KeepsWhatIsThere()
    {
        var packed = Deflate(Encoding.Latin1.GetBytes(Words));

        Assert.StartsWith("BT /F1", Encoding.Latin1.GetString(FlateFilter.Decode(packed.AsMemory(0, packed.Length - 6), Budget())), StringComparison.Ordinal);
    }

    [Fact]
    public void Flate_WithoutHeader_IsRead()
    {
        var packed = Deflate(Encoding.Latin1.GetBytes(Words));

        Assert.Equal(Words, Encoding.Latin1.GetString(FlateFilter.Decode(packed.AsMemory(2), Budget())));
    }

    [Fact]
    public void Flate_MoreThanAllowed_IsRefused()
    {
        var packed = Deflate(new byte[3_000_000]);

        var exception = Record.Exception(() => FlateFilter.Decode(packed, Budget(1_000_000)));

        Assert.Contains("解压后", Assert.IsType<DocumentFormatException>(exception).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Filter [/ASCIIHexDecode /FlateDecode]")]
    [InlineData("/Filter [/AHx /Fl] /DecodeParms [null << /Predictor 1 >>]")]
    public void Unpack_ChainOfFilters_IsUndoneInOrder(string entries)
    {
        var packed = Convert.ToHexString(Deflate(Encoding.Latin1.GetBytes(Words))) + ">";

        var page = PdfSample.WithContent("").Stream(4, entries, packed).ReadPage();

        Assert.Equal("packed words", PdfSample.TextOf(page));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Unpack_PngPredictor_IsUndone(byte filter)
    {
        var rows = Deflate(PredictPng(Encoding.Latin1.GetBytes(Words.PadRight(48)), 8, filter));

        var page = PdfSample.WithContent("").Stream(4, "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 8 >>", rows).ReadPage();

        Assert.Equal("packed words", PdfSample.TextOf(page));
    }

    [Fact]
    public void Unpack_TiffPredictor_IsUndone()
    {
        var bytes = Encoding.Latin1.GetBytes(Words.PadRight(48));
        var differences = bytes.Select((b, i) => (byte)(i % 8 == 0 ? b : b - bytes[i - 1])).ToArray();

        var page = PdfSample.WithContent("").Stream(4, "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 8 >>", Deflate(differences)).ReadPage();

        Assert.Equal("packed words", PdfSample.TextOf(page));
    }

    [Fact]
    public void Unpack_PictureAsContent_IsNothing()
    {
        var page = PdfSample.WithContent("").Stream(4, "/Filter /DCTDecode", PdfSample.Text("no")).ReadPage();

        Assert.Empty(page.Glyphs);
    }

    internal static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static UnpackBudget Budget(long most = 1 << 28) => new("sample.pdf", ReadOptions.Default with { MaxDecompressedBytes = most }, TestContext.Current.CancellationToken);

    private static byte[] PredictPng(byte[] bytes, int columns, byte filter)
    {
        var rows = new List<byte>();
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i % columns == 0)
            {
                rows.Add(filter);
            }

            var left = i % columns > 0 ? bytes[i - 1] : 0;
            var above = i >= columns ? bytes[i - columns] : 0;
            var corner = i % columns > 0 && i >= columns ? bytes[i - columns - 1] : 0;
            var nearest = new[] { left, above, corner }.MinBy(value => Math.Abs(left + above - corner - value));
            rows.Add((byte)(bytes[i] - filter switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => nearest, _ => 0 }));
        }

        return [.. rows];
    }
}
