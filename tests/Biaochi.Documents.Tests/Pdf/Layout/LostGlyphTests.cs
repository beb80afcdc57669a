using Biaochi.Documents.Pdf;
using Biaochi.Documents.Pdf.Layout;

namespace Biaochi.Documents.Tests.Pdf.Layout;

/// <summary>Whatever a page shows ends in a row or a note; the numbers of footnotes only point to them.</summary>
public class LostGlyphTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    public static TheoryData<string> Documents => [.. new[] { "pdf", "habits", "layouts" }
        .SelectMany(set => Directory.EnumerateFiles(Path.Combine(Folder, set), "*.pdf"))
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Shape_CorpusDocument_LosesNoGlyph(string document)
    {
        var pages = PdfDocument.Open(File.ReadAllBytes(Path.Combine(Folder, document)), document, ReadOptions.Default, TestContext.Current.CancellationToken).Pages.ToList();

        var shape = PdfShaper.Shape(pages, document, ReadOptions.Default, TestContext.Current.CancellationToken);

        var kept = Count(shape.Rows.Select(row => row.Text).Concat(shape.Notes.Select(note => note.Text)));
        var shown = Count(pages.SelectMany(page => Footnotes.Take(page).Page.Glyphs).Select(glyph => glyph.Text));
        Assert.Empty(shown.Where(glyph => kept.GetValueOrDefault(glyph.Key) < glyph.Value).Select(glyph => $"{glyph.Key} {kept.GetValueOrDefault(glyph.Key)}/{glyph.Value}"));
    }

    private static Dictionary<char, int> Count(IEnumerable<string> texts) => texts.SelectMany(text => text).Where(char.IsLetterOrDigit).CountBy(c => c).ToDictionary();
}
