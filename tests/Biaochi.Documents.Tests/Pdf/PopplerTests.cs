using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Biaochi.Documents.Fonts;
using Biaochi.Documents.Pdf;
using Biaochi.Testing;

namespace Biaochi.Documents.Tests.Pdf;

/// <summary>Holds what is read of every PDF there is against poppler's <c>pdftotext -bbox</c>: the same characters on each page, in the same places.</summary>
public partial class PopplerTests
{
    /// <summary>In points. Poppler takes the height of a font's box from elsewhere, so heights are only compared with the whole box.</summary>
    private const double Tolerance = 2;

    private static readonly string CorpusFolder = Path.Combine(AppContext.BaseDirectory, "corpus");

    private static readonly string SamplesFolder = Path.Combine(AppContext.BaseDirectory, "Pdf", "samples");

    public static bool PopplerIsAbsent => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).All(folder => !File.Exists(Path.Combine(folder, "pdftotext")));

    /// <summary>
    /// Without those that poppler reads otherwise: it leaves half-width signs of fonts by name out unless its language data is there, gives up on some broken files,
    /// has the words of a sheet that stand beyond the paper, and shows text drawn invisibly.
    /// </summary>
    public static TheoryData<string> CorpusDocuments => [.. Directory.EnumerateFiles(CorpusFolder, "*.pdf", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(CorpusFolder, path).Replace('\\', '/'))
        .Where(name => name.Split('/')[0] is not ("hostile" or "files" or "sheets") && name != "habits/hidden-layers.pdf")];

    public static TheoryData<string> SharedDocuments => SharedFiles.AreAbsent ? ["none"] : [.. Directory.EnumerateFiles(SharedFiles.PathOf("forms"), "*.pdf", SearchOption.AllDirectories)];

    /// <summary>Files by several programs, and encrypted ones; without those that need a password.</summary>
    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(SamplesFolder).Select(path => Path.GetFileName(path)).Where(name => !name.StartsWith("password", StringComparison.Ordinal))];

    public static bool CannotCompareShared => PopplerIsAbsent || SharedFiles.AreAbsent;

    [Theory(SkipTestWithoutData = true, SkipWhen = nameof(PopplerIsAbsent), Skip = "pdftotext is not on this machine.")]
    [MemberData(nameof(CorpusDocuments))]
    public void Pages_CorpusDocument_HoldTheWordsPopplerFinds(string document) => Compare(Path.Combine(CorpusFolder, document));

    [Theory(SkipWhen = nameof(PopplerIsAbsent), Skip = "pdftotext is not on this machine.")]
    [MemberData(nameof(Samples))]
    public void Pages_Sample_HoldTheWordsPopplerFinds(string name) => Compare(Path.Combine(SamplesFolder, name));

    [Theory(SkipWhen = nameof(CannotCompareShared), Skip = "pdftotext or the shared forms are not on this machine.")]
    [MemberData(nameof(SharedDocuments))]
    public void Pages_SharedForms_HoldTheWordsPopplerFinds(string document) => Compare(document);

    private static void Compare(string path)
    {
        var expected = PopplerPages(path);

        var pages = PdfDocument.Open(File.ReadAllBytes(path), path, ReadOptions.Default, TestContext.Current.CancellationToken).Pages.ToList();

        Assert.Equal(expected.Count, pages.Count);
        foreach (var (words, page) in expected.Zip(pages))
        {
            // Poppler clips nothing but the page.
            List<PdfGlyph> glyphs = [.. page.Glyphs, .. page.ClippedGlyphs.Select(clipped => clipped.Glyph)];
            Assert.Equal(Sorted(words.Select(word => word.Text)), Sorted(glyphs.Select(glyph => glyph.Text)));
            // A page that lies on its side is turned, and its words with it.
            Assert.Empty(words.Where(word => page.Turned == 0 && !IsThere(word, glyphs)).Select(word => $"page {page.Number}: {word}"));
        }
    }

    private static string Sorted(IEnumerable<string> texts) => new([.. string.Concat(texts).Where(c => !char.IsWhiteSpace(c)).Order()]);

    private static bool IsThere(Word word, List<PdfGlyph> glyphs) =>
        glyphs.Exists(glyph => word.Text.StartsWith(glyph.Text, StringComparison.Ordinal) && IsWithin(glyph, word) && (!glyph.IsHorizontal || Math.Abs(glyph.Left - word.Left) <= Tolerance))
        && glyphs.Exists(glyph => word.Text.EndsWith(glyph.Text, StringComparison.Ordinal) && IsWithin(glyph, word) && (!glyph.IsHorizontal || Math.Abs(glyph.Right - word.Right) <= Tolerance));

    /// <summary>Whether the middle of a character lies in a word's box.</summary>
    private static bool IsWithin(PdfGlyph glyph, Word word)
    {
        var (x, y) = ((glyph.Left + glyph.Right) / 2, (glyph.Top + glyph.Baseline) / 2);
        return x >= word.Left - Tolerance && x <= word.Right + Tolerance && y >= word.Top - Tolerance && y <= word.Bottom + Tolerance;
    }

    private static List<List<Word>> PopplerPages(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-bbox", path, "-"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var pages = new List<List<Word>>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains("<page ", StringComparison.Ordinal))
            {
                pages.Add([]);
            }
            else if (WordPattern().Match(line) is { Success: true } match)
            {
                double Number(string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
                pages[^1].Add(new Word(SymbolFonts.Map(WebUtility.HtmlDecode(match.Groups["text"].Value)), Number("left"), Number("top"), Number("right"), Number("bottom")));
            }
        }

        return pages;
    }

    [GeneratedRegex("""<word xMin="(?<left>[-.\d]+)" yMin="(?<top>[-.\d]+)" xMax="(?<right>[-.\d]+)" yMax="(?<bottom>[-.\d]+)">(?<text>.*)</word>""")]
    private static partial Regex WordPattern();

    private sealed record Word(string Text, double Left, double Top, double Right, double Bottom);
}
