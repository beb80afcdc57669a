using System.Diagnostics;
using System.Globalization;
using System.Text;
using Biaochi.Documents.Tests.Pdf.Filters;
using Biaochi.Documents.Tests.Pdf.Syntax;

namespace Biaochi.Documents.Tests.Pdf;

/// <summary>Files that are broken, or made to break readers: they give what can be read or a clear refusal, and never take long.</summary>
public class HostileTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(20);

    [Fact]
    public void Read_PageTreeInACircle_GivesEachPageOnce()
    {
        var bytes = PdfSample.WithContent(PdfSample.Text("page")).Object(2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>").ToBytes();

        Assert.Equal("page", PdfSample.TextOf(Assert.Single(PdfSample.Read(bytes))));
    }

    [Fact]
    public void Read_MorePagesThanAllowed_IsRefused()
    {
        var bytes = PdfSample.WithContent("").Object(2, $"<< /Type /Pages /Kids [{string.Concat(Enumerable.Repeat("3 0 R ", 100))}] >>").ToBytes();

        var exception = Record.Exception(() => PdfSample.Read(bytes, ReadOptions.Default with { MaxPages = 50 }));

        Assert.Contains("PDF 超过 50 页", Assert.IsType<DocumentFormatException>(exception).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj trailer << /Root 1 0 R >>")]
    [InlineData("%PDF-1.7\nstartxref\n99999999999999999999\n%%EOF")]
    [InlineData("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj << /Kids [2 0 R] >> endobj")]
    public void Read_NoPages_IsRefused(string file)
    {
        var exception = Record.Exception(() => PdfSample.Read(Encoding.Latin1.GetBytes(file)));

        Assert.Contains("找不到任何页面", Assert.IsType<DocumentFormatException>(exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ContentThatUnpacksWithoutEnd_IsRefused()
    {
        var packed = FilterTests.Deflate(FilterTests.Deflate(new byte[70_000_000]));
        var bytes = PdfSample.WithContent("").Stream(4, "/Filter [/FlateDecode /FlateDecode]", packed).ToBytes();

        var exception = Record.Exception(() => PdfSample.Read(bytes));

        Assert.Contains("解压后", Assert.IsType<DocumentFormatException>(exception).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BT /F1 1 Tf 0 Tz (", "x", ") Tj ET")]
    [InlineData("", "1 1 9 9 re S ", "")]
    public void Read_PageWithoutEnd_IsRefused(string start, string part, string end)
    {
        var content = start + string.Concat(Enumerable.Repeat(part, 600_000)) + end;
        var bytes = PdfSample.WithContent("").Stream(4, "", content).ToBytes();

        var exception = Record.Exception(() => PdfSample.Read(bytes));

        Assert.Contains("第 1 页的文字和线条过多", Assert.IsType<DocumentFormatException>(exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MappingOfAllCodes_Ends()
    {
        var ranges = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<00000000> <FFFFFFFF> <{i % 0xD000:X4}>\n"));
        var started = Stopwatch.GetTimestamp();

        PdfSample.WithContent("BT /G 10 Tf <000100020003> Tj ET").Page("", fonts: "/G 10 0 R")
            .Object(10, "<< /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< >>] /ToUnicode 12 0 R >>")
            .Stream(12, "", $"50000 beginbfrange {ranges} endbfrange").ReadPage();

        Assert.True(Stopwatch.GetElapsedTime(started) < LongEnough);
    }

    [Theory]
    [InlineData("q ")]
    [InlineData("/OC /Off BDC ")]
    [InlineData("[[[[")]
    [InlineData("<< /A << /B [")]
    [InlineData("BT (x) Tj ")]
    [InlineData("1e999 99999999999999999999 -1 1 0 0 cm BT /F1 9 Tf (x) Tj 0 0 1 1 re S ")]
    [InlineData("0 0 0 0 0 0 cm 1 1 m 5 1 l S BT /F1 9 Tf (x) Tj ET ")]
    [InlineData("BI ID EI ID ")]
    public void Read_ContentRepeatedWithoutEnd_IsReadToItsEnd(string part)
    {
        var started = Stopwatch.GetTimestamp();

        PdfSample.WithContent(string.Concat(Enumerable.Repeat(part, 50_000))).ReadPage();

        Assert.True(Stopwatch.GetElapsedTime(started) < LongEnough);
    }

    [Fact]
    public void Read_AfterTheTimeIsUp_Stops()
    {
        using var limit = new CancellationTokenSource();
        limit.Cancel();
        var bytes = PdfSample.WithContent(PdfSample.Text("x")).ToBytes();

        Assert.ThrowsAny<OperationCanceledException>(() => Biaochi.Documents.Pdf.PdfDocument.Open(bytes, "sample.pdf", ReadOptions.Default, limit.Token).Pages.ToList());
    }

    [Fact]
    public void Read_CutAnywhere_IsReadOrRefused()
    {
        foreach (var bytes in new[] { PdfSample.WithContent(PdfSample.Text("cut")).ToBytes(), PackedFile.Make(PdfSample.Text("cut")) })
        {
            for (var length = 0; length < bytes.Length; length++)
            {
                ReadOrRefuse(bytes[..length]);
            }
        }
    }

    [Fact]
    public void Read_BytesChangedAtRandom_IsReadOrRefused()
    {
        var random = new Random(20240101);
        var folder = Path.Combine(AppContext.BaseDirectory, "Pdf", "samples");
        var files = Directory.GetFiles(folder).Select(File.ReadAllBytes).Where(bytes => bytes.Length < 4096).Append(PackedFile.Make(PdfSample.Text("changed"))).ToList();
        for (var i = 0; i < 500; i++)
        {
            var bytes = (byte[])files[i % files.Count].Clone();
            for (var change = random.Next(1, 20); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            ReadOrRefuse(bytes);
        }
    }

    [Fact]
    public void Read_NumbersChangedAtRandom_IsReadOrRefused()
    {
        var random = new Random(20240102);
        string[] numbers = ["-1", "0", "1", "4294967296", "2147483647", "99999999999999999999", "1.5", "3 0 R", "4 0 R"];
        var file = Encoding.Latin1.GetString(PackedFile.Make(PdfSample.Text("changed")));
        for (var i = 0; i < 1000; i++)
        {
            var start = random.Next(file.Length);
            var at = Math.Max(start, file.AsSpan(start).IndexOfAnyInRange('0', '9') + start);
            ReadOrRefuse(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file[..at]}{numbers[random.Next(numbers.Length)]}{file[(at + 1)..]}")));
        }
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            PdfSample.Read(bytes);
        }
        catch (DocumentFormatException)
        {
            // A refusal is an answer; any other exception fails the test.
        }
    }
}
