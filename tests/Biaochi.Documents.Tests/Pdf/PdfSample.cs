using System.Globalization;
using System.Text;
using Biaochi.Documents.Pdf;

namespace Biaochi.Documents.Tests.Pdf;

/// <summary>
/// Writes small PDF files by hand: objects 1 to 5 are the catalog, the page tree, one page of 600 by 800 points, its content and the font F1 (all of whose glyphs are
/// half an em wide). Each can be replaced; others are added from 10 on.
/// </summary>
internal sealed class PdfSample
{
    private readonly SortedDictionary<int, byte[]> _objects = [];

    public static PdfSample WithContent(string content) => new PdfSample()
        .Object(1, "<< /Type /Catalog /Pages 2 0 R >>")
        .Object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .Page("")
        .Stream(4, "", content)
        .Object(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Half /Encoding /WinAnsiEncoding /FontDescriptor << /MissingWidth 500 >> >>");

    /// <summary>Text in F1 at a place from the lower left of the page, 10 points large.</summary>
    public static string Text(string text, int x = 100, int y = 700) => $"BT /F1 10 Tf {x} {y} Td ({text}) Tj ET\n";

    public static List<PdfPage> Read(byte[] bytes, ReadOptions? options = null) =>
        PdfDocument.Open(bytes, "sample.pdf", options ?? ReadOptions.Default, TestContext.Current.CancellationToken).Pages.ToList();

    public static string TextOf(PdfPage page) => string.Concat(page.Glyphs.Select(glyph => glyph.Text));

    public PdfSample Object(int number, string body)
    {
        _objects[number] = Encoding.Latin1.GetBytes(body);
        return this;
    }

    public PdfSample Stream(int number, string entries, string content) => Stream(number, entries, Encoding.Latin1.GetBytes(content));

    public PdfSample Stream(int number, string entries, byte[] content)
    {
        _objects[number] = [.. Encoding.Latin1.GetBytes($"<< {entries} /Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8];
        return this;
    }

    public PdfSample Without(int number)
    {
        _objects.Remove(number);
        return this;
    }

    /// <param name="entries">More entries of the page.</param>
    /// <param name="resources">More entries of its resources.</param>
    /// <param name="fonts">More fonts of its resources.</param>
    public PdfSample Page(string entries, string resources = "", string fonts = "") => Object(
        3,
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R {fonts} >> {resources} >> {entries} >>");

    public PdfPage ReadPage() => Assert.Single(Read(ToBytes()));

    public byte[] ToBytes(string trailer = "")
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var offsets = new Dictionary<int, long>();
        foreach (var (number, body) in _objects)
        {
            offsets[number] = file.Position;
            file.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n"));
            file.Write(body);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        var table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n");
        }

        table.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_objects.Keys.Max() + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return file.ToArray();
    }
}
