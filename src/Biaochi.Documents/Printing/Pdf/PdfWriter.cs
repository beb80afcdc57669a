using System.Text;
using Biaochi.Documents.Fonts;
using Biaochi.Documents.Printing.Pdf.File;
using Biaochi.Documents.Printing.Pdf.Setting;

namespace Biaochi.Documents.Printing.Pdf;

/// <summary>
/// Writes a document as PDF/A-2b (ISO 19005-2, ISO 32000-1): text that can be selected and searched, bookmarks, links, its font with it. The
/// same document gives the same bytes on every machine.
/// </summary>
internal static class PdfWriter
{
    /// <param name="stream">Written from where it stands; left open. It need not seek.</param>
    /// <exception cref="FontException">The font that was named cannot be used.</exception>
    public static PdfWriteResult Write(PrintedDocument document, Stream stream, PdfWriteOptions? options = null)
    {
        options ??= PdfWriteOptions.Default;
        var font = options.FontFile is { } path ? FontLibrary.Open(path) : FontLibrary.Default;
        var set = DocumentSetter.Set(document, font);
        var embedded = new EmbeddedFont(font);
        using var file = new PdfFile(stream);
        var pages = new PageTree(file, embedded).Write(set);
        var outline = Outline.Write(file, document, set, pages);
        var catalog = file.AddObject(Catalog(file, document.Title, options.Created, pages, outline));
        file.Finish(catalog, file.AddObject(Metadata.Information(document.Title, options.Created)));
        return new PdfWriteResult(set.Pages.Count, [.. embedded.Missing.Select(character => new Rune(character).ToString())]);
    }

    private static PdfBuffer Catalog(PdfFile file, string title, DateTimeOffset? created, WrittenPages pages, int? outline)
    {
        var metadata = file.AddStream(Metadata.Xmp(title, created), "/Type/Metadata/Subtype/XML", compress: false);
        var profile = file.AddStream(SrgbProfile.Bytes, "/N 3");
        var catalog = new PdfBuffer().Add("<</Type/Catalog/Pages "u8).AddReference(pages.Root).Add("/Metadata "u8).AddReference(metadata);
        // ISO 19005-2 6.2.3: the colours of the file are those of this profile.
        catalog.Add("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8)
            .AddReference(profile).Add(">>]/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>"u8);
        if (outline is { } number)
        {
            catalog.Add("/Outlines "u8).AddReference(number).Add("/PageMode/UseOutlines"u8);
        }

        return catalog.Add(">>"u8);
    }
}
