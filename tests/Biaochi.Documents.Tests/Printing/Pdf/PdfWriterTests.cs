using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Biaochi.Documents.Printing;
using Biaochi.Documents.Printing.Pdf;
using Biaochi.Documents.Tests.Fonts;

namespace Biaochi.Documents.Tests.Printing.Pdf;

/// <summary>What ISO 19005-2 (PDF/A-2b) asks of a file, and that it is always the same file.</summary>
public partial class PdfWriterTests
{
    private static readonly PrintedDocument Document = new("青禾县2024年度绩效目标批复",
    [
        new PrintedNotice("关于批复2024年度绩效目标的通知", ["县直各单位：", "现将2024年度项目支出绩效目标批复如下，请遵照执行。"], ["青禾县财政局", "2024年3月1日"]),
        new PrintedContents("目　录", [new PrintedEntry("农村饮水管网维修养护", "青禾县水利局", 2), new PrintedEntry("第二个项目", null, 3)]),
        Sheet("农村饮水管网维修养护", 70),
        Sheet("第二个项目", 3),
    ]) { HasPageNumbers = true };

    /// <summary>Published files are compared by their hash: they change only when what they show does.</summary>
    [Fact]
    public void Write_OnAnyMachine_GivesTheseBytes()
    {
        var (file, _) = Write(Document);

        Assert.Equal("3af98f7901f1bcadd60d3da4754135fb", Convert.ToHexStringLower(SHA256.HashData(file))[..32]);
    }

    [Fact]
    public void Write_OtherText_HasAnotherIdentifier()
    {
        var one = Identifier().Match(Latin(Write(Document).File)).Groups[1].Value;
        var other = Identifier().Match(Latin(Write(Document with { Title = "另一份" }).File)).Groups[1].Value;

        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Write_Document_SaysThatItIsPdfA2b()
    {
        var text = Encoding.UTF8.GetString(Write(Document).File);

        Assert.Contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", text, StringComparison.Ordinal);
        Assert.Contains($"<rdf:li xml:lang=\"x-default\">{Document.Title}</rdf:li>", text, StringComparison.Ordinal);
        Assert.Contains("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1", text, StringComparison.Ordinal);
        Assert.Contains("/Lang(zh-CN)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Document_HasWhatTheStandardAsksOfAFile()
    {
        var (file, _) = Write(Document);
        var text = Latin(file);

        // 6.1.2: header and comment; 6.1.3: identifier, nothing behind the end; 6.1.3: no encryption.
        Assert.StartsWith("%PDF-1.7\n%", text, StringComparison.Ordinal);
        Assert.All(file[10..14], value => Assert.InRange(value, 128, 255));
        Assert.Matches(Identifier(), text);
        Assert.EndsWith("\n%%EOF\n", text, StringComparison.Ordinal);
        // 6.1.7: LZW is not allowed; 6.2.11.4: fonts are embedded; 6.4: no transparency; 6.5: no scripts and actions.
        Assert.DoesNotMatch(@"/(Encrypt|LZWDecode|SMask|ExtGState|JavaScript|JS|AA|Launch|EmbeddedFile|XFA|Movie|Sound)\b", Objects(text));
        Assert.Single(Regex.Matches(Objects(text), "/Type/FontDescriptor"));
        Assert.Single(Regex.Matches(Objects(text), "/FontFile2 "));
        // 6.2.2: each page has its resources; 6.2.3: the colours' profile is one of three components; 6.2.10: no page is a group.
        Assert.All(Regex.Matches(Objects(text), "<</Type/Page/[^\n]*").ToList(), page => Assert.Contains("/Resources ", page.Value, StringComparison.Ordinal));
        Assert.Matches(@"/DestOutputProfile \d+ 0 R", text);
        Assert.DoesNotMatch(@"/Group\b", Objects(text));
        // 6.6.2: the metadata are a stream that is not compressed.
        Assert.Matches(@"/Type/Metadata/Subtype/XML/Length \d+>>", text);
        // 6.3.2: annotations are printed.
        Assert.All(Regex.Matches(text, "/Subtype/Link(/F 4)?").ToList(), link => Assert.Equal("/F 4", link.Groups[1].Value));
    }

    [Fact]
    public void Write_Document_PointsToWhereEachObjectStands()
    {
        var text = Latin(Write(Document).File);
        var start = int.Parse(Regex.Match(text, @"startxref\n(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        var places = Regex.Matches(text[start..], @"(\d{10}) 00000 n ").Select(place => int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();

        Assert.StartsWith("xref\n", text[start..], StringComparison.Ordinal);
        Assert.NotEmpty(places);
        Assert.All(places.Select((place, i) => (place, i + 1)), entry => Assert.StartsWith($"{entry.Item2} 0 obj\n", text[entry.place..], StringComparison.Ordinal));
    }

    [Fact]
    public void Write_WithDate_SaysTheSameInBothPlaces()
    {
        var created = new DateTimeOffset(2024, 3, 1, 9, 30, 0, TimeSpan.FromHours(8));

        var text = Latin(Write(Document, new PdfWriteOptions { Created = created }).File);

        Assert.Contains("/CreationDate(D:20240301093000+08'00')", text, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2024-03-01T09:30:00+08:00</xmp:CreateDate>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CharactersTheFontLacks_NamesEachOnce()
    {
        var sheet = new PrintedSheet("甲", "甲", [100], [new PrintedRow([new PrintedCell("😀甲\uE123😀\u200B", 0)])]);

        var (_, result) = Write(new PrintedDocument("甲", [sheet]));

        Assert.Equal(["😀", "\uE123"], result.MissingCharacters);
    }

    [Fact]
    public void Write_CountysOwnFont_IsTheOneEmbedded()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.ttf");
        try
        {
            System.IO.File.WriteAllBytes(path, SmallFont.Of("青禾县"));
            var sheet = new PrintedSheet("青禾县", "青禾县", [100], [new PrintedRow([new PrintedCell("青禾县乙", 0)])]);

            var (file, result) = Write(new PrintedDocument("青禾县", [sheet]), new PdfWriteOptions { FontFile = path });

            Assert.Equal(["乙"], result.MissingCharacters);
            Assert.Contains("+EmbeddedFont", Latin(file), StringComparison.Ordinal);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void Write_NothingToPrint_IsOnePage() => Assert.Equal(1, Write(new PrintedDocument("空", [])).Result.Pages);

    private static PrintedSheet Sheet(string name, int rows) => new(name, "青禾县项目支出绩效目标申报表", [20, 50, 30],
    [
        new PrintedRow([new PrintedCell("绩效指标", 0, RowSpan: rows + 1) { IsLabel = true }, new PrintedCell("三级指标", 1) { IsLabel = true }, new PrintedCell("指标值", 2) { IsLabel = true }]) { IsHeading = true },
        .. Enumerable.Range(1, rows).Select(i => new PrintedRow([new PrintedCell($"第{i}段管网维修长度，含阀门井、水表井与入户管道的更换", 1) { Alignment = PrintedAlignment.Left }, new PrintedCell($"≥{i}.5公里", 2)])),
    ])
    {
        Above = [new PrintedLine(["（2024年度）"], PrintedAlignment.Center)],
        Below = [new PrintedLine(["负责人：", "经办人：林晓"], PrintedAlignment.Left)],
    };

    private static (byte[] File, PdfWriteResult Result) Write(PrintedDocument document, PdfWriteOptions? options = null)
    {
        using var stream = new MemoryStream();
        var result = PdfWriter.Write(document, stream, options);
        return (stream.ToArray(), result);
    }

    private static string Latin(byte[] file) => Encoding.Latin1.GetString(file);

    /// <summary>The file without what its streams hold.</summary>
    private static string Objects(string text) => Streams().Replace(text, "");

    [GeneratedRegex("stream\n.*?\nendstream", RegexOptions.Singleline)]
    private static partial Regex Streams();

    [GeneratedRegex("/ID\\[<([0-9A-F]{32})><\\1>\\]")]
    private static partial Regex Identifier();
}
