using System.Globalization;
using System.Text;
using Biaochi.Documents.Pdf.Filters;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Tests.Pdf.Syntax;

/// <summary>Where objects are found: tables, streams, updates, and files that are wrong about themselves.</summary>
public class PdfObjectsTests
{
    [Fact]
    public void Open_SoundFile_FindsObjectsByTheTable()
    {
        var objects = Open(PdfSample.WithContent(""));

        Assert.Equal("Catalog", objects.Load(1).Dictionary!["Type"].Name);
        Assert.Equal(PdfKind.Null, objects.Load(99).Kind);
    }

    [Fact]
    public void Open_WrongOffsets_LooksThroughTheFile()
    {
        var bytes = Replace(PdfSample.WithContent(PdfSample.Text("found")).ToBytes(), " 00000 n", " 00000 n", offset => offset + 7);

        Assert.Equal("found", PdfSample.TextOf(Assert.Single(PdfSample.Read(bytes))));
    }

    [Fact]
    public void Open_OneWrongOffset_LooksThroughTheFile()
    {
        var sample = PdfSample.WithContent(PdfSample.Text("found")).ToBytes();
        var at = sample.AsSpan().LastIndexOf("4 1\n"u8);
        "0000000077"u8.CopyTo(sample.AsSpan(at + 4));

        Assert.Equal("found", PdfSample.TextOf(Assert.Single(PdfSample.Read(sample))));
    }

    [Fact]
    public void Open_NoTableAtAll_LooksThroughTheFile()
    {
        var bytes = PdfSample.WithContent(PdfSample.Text("found")).ToBytes();

        Assert.Equal("found", PdfSample.TextOf(Assert.Single(PdfSample.Read(bytes[..bytes.AsSpan().IndexOf("xref\n"u8)]))));
    }

    [Fact]
    public void Open_TextBeforeTheHeader_CountsOffsetsFromTheHeader()
    {
        byte[] bytes = [.. "Mail header\r\n\r\n"u8, .. PdfSample.WithContent(PdfSample.Text("found")).ToBytes()];

        Assert.Equal("found", PdfSample.TextOf(Assert.Single(PdfSample.Read(bytes))));
    }

    [Fact]
    public void Open_Update_ReplacesTheOlderObject()
    {
        var bytes = PdfSample.WithContent(PdfSample.Text("old")).ToBytes();
        var update = PdfSample.Text("new");
        var added = $"4 0 obj\n<< /Length {update.Length} >>\nstream\n{update}\nendstream\nendobj\n";
        var table = $"xref\n4 1\n{bytes.Length:0000000000} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev {bytes.AsSpan().IndexOf("xref\n"u8)} >>\nstartxref\n{bytes.Length + added.Length}\n%%EOF";

        var pages = PdfSample.Read([.. bytes, .. Encoding.Latin1.GetBytes(added + table)]);

        Assert.Equal("new", PdfSample.TextOf(Assert.Single(pages)));
    }

    [Fact]
    public void Open_TablesThatPointAtEachOther_AreReadOnce()
    {
        var bytes = PdfSample.WithContent(PdfSample.Text("found")).ToBytes(trailer: "/Prev 0000000000");
        var start = bytes.AsSpan().IndexOf("xref\n"u8);
        Encoding.Latin1.GetBytes(start.ToString("0000000000", CultureInfo.InvariantCulture)).CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf("/Prev "u8) + 6));

        Assert.Equal("found", PdfSample.TextOf(Assert.Single(PdfSample.Read(bytes))));
    }

    [Fact]
    public void Open_ObjectAndReferenceStreams_AreRead()
    {
        var sample = PackedFile.Make(PdfSample.Text("packed"));

        Assert.Equal("packed", PdfSample.TextOf(Assert.Single(PdfSample.Read(sample))));
    }

    [Fact]
    public void Open_ObjectStreamsWithoutReferences_AreFoundByLookingThrough()
    {
        var bytes = PackedFile.Make(PdfSample.Text("packed"));
        var at = bytes.AsSpan().LastIndexOf("startxref"u8);

        Assert.Equal("packed", PdfSample.TextOf(Assert.Single(PdfSample.Read(bytes[..at]))));
    }

    [Fact]
    public void Open_HybridFile_FindsWhatTheTableHides()
    {
        var bytes = PdfSample.WithContent("").Without(4).ToBytes();
        var content = PdfSample.Text("hidden");
        var stream = $"4 0 obj\n<< /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\n";
        var places = $"12 0 obj\n<< /Type /XRef /Size 5 /Index [4 1] /W [1 2 1] /Filter /ASCIIHexDecode /Length 9 >>\nstream\n01{bytes.Length:X4}00>\nendstream\nendobj\n";
        var table = $"xref\n0 0\ntrailer\n<< /Root 1 0 R /Prev {bytes.AsSpan().IndexOf("xref\n"u8)} /XRefStm {bytes.Length + stream.Length} >>\n";
        var end = $"startxref\n{bytes.Length + stream.Length + places.Length}\n%%EOF";

        var pages = PdfSample.Read([.. bytes, .. Encoding.Latin1.GetBytes(stream + places + table + end)]);

        Assert.Equal("hidden", PdfSample.TextOf(Assert.Single(pages)));
    }

    [Theory]
    [InlineData("/Length 40", "/Length 3")]
    [InlineData("/Length 40", "/Length 9999")]
    [InlineData("/Length 40", "/Length 4 0 R")]
    [InlineData("/Length 40", "/Size 40")]
    public void Read_LyingLength_TakesTheBytesUpToTheEnd(string length, string lie)
    {
        var bytes = PdfSample.WithContent(PdfSample.Text("found!").PadRight(40)).ToBytes();
        var file = Encoding.Latin1.GetString(bytes).Replace(length, lie, StringComparison.Ordinal);

        Assert.Equal("found!", PdfSample.TextOf(Assert.Single(PdfSample.Read(Encoding.Latin1.GetBytes(file)))));
    }

    [Fact]
    public void Load_ReferencesInACircle_AreNothing()
    {
        var objects = Open(PdfSample.WithContent("").Object(10, "11 0 R").Object(11, "10 0 R"));

        Assert.Equal(PdfKind.Null, objects.Load(10).Kind);
    }

    [Fact]
    public void Load_LongChainOfLengths_Ends()
    {
        var sample = PdfSample.WithContent("");
        for (var i = 10; i < 5000; i++)
        {
            sample.Object(i, $"<< /Length {i + 1} 0 R >>\nstream\nx\nendstream");
        }

        Assert.NotNull(Open(sample).Load(10).Stream);
    }

    internal static PdfObjects Open(PdfSample sample) =>
        PdfObjects.Open(sample.ToBytes(), new UnpackBudget("sample.pdf", ReadOptions.Default, TestContext.Current.CancellationToken));

    /// <summary>Changes each offset of the table, the ten digits before a mark.</summary>
    private static byte[] Replace(byte[] bytes, string mark, string by, Func<int, int> change)
    {
        var text = Encoding.Latin1.GetString(bytes);
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var offset = change(int.Parse(text.AsSpan(at - 10, 10), CultureInfo.InvariantCulture));
            text = string.Concat(text.AsSpan(0, at - 10), offset.ToString("0000000000", CultureInfo.InvariantCulture), by, text.AsSpan(at + mark.Length));
        }

        return Encoding.Latin1.GetBytes(text);
    }
}
