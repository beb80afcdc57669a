using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>What a CIDFont itself tells of its glyphs' characters: by the embedded font program, or by the collection it names (ISO 32000-1, 9.7.3 and 9.10.2).</summary>
internal static class DescendantText
{
    /// <summary>Gives the text of a glyph by its number; null where the font does not tell it.</summary>
    public static Func<uint, string?> Read(PdfDictionary font)
    {
        var descriptor = font["FontDescriptor"].Dictionary ?? PdfDictionary.Empty;
        var program = descriptor["FontFile2", "FontFile3"].Stream;
        if (program is null)
        {
            return Collection(font) == "GB1" ? AdobeGb1.Text : _ => null;
        }

        var characters = new Lazy<Func<uint, string?>>(() => ReadProgram(program, font));
        return cid => characters.Value(cid);
    }

    private static Func<uint, string?> ReadProgram(PdfStream program, PdfDictionary font)
    {
        var bytes = program.Unpack();
        if (SfntCharacters.Read(bytes) is { } characters)
        {
            var glyphs = font["CIDToGIDMap"].Stream?.Unpack();
            return cid => characters.Text(Glyph(cid, glyphs));
        }

        return CffFont.Read(bytes) is { HasNames: true } cff ? cid => cff.Text((int)cid) : Collection(font) == "GB1" ? AdobeGb1.Text : _ => null;
    }

    private static string? Collection(PdfDictionary font) => font["CIDSystemInfo"].Dictionary?["Ordering"].Text is { } ordering ? System.Text.Encoding.Latin1.GetString(ordering) : null;

    private static uint Glyph(uint cid, byte[]? glyphs) => glyphs is null ? cid : (cid * 2) + 1 < glyphs.Length ? (uint)((glyphs[cid * 2] << 8) | glyphs[(cid * 2) + 1]) : 0;
}
