using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>What the codes of a simple font mean by its /Encoding: a named one, with differences by glyph name (ISO 32000-1, 9.6.6).</summary>
internal static class SimpleEncoding
{
    /// <summary>The text of each of the 256 codes; null where nothing tells it.</summary>
    public static IReadOnlyList<string?> Read(PdfDictionary font)
    {
        var encoding = font["Encoding"];
        var name = encoding.Name ?? encoding.Dictionary?["BaseEncoding"].Name;
        var named = name is null ? BuiltIn(font) : LatinEncodings.Find(name);
        if (encoding.Dictionary?["Differences"].Array is not { } differences)
        {
            return named;
        }

        string?[] texts = font["Subtype"].Name == "Type3" && name is null ? new string?[256] : [.. named];
        var code = 0;
        for (var i = 0; i < differences.Count; i++)
        {
            var item = differences[i];
            if (item.Integer is { } next)
            {
                code = next;
            }
            else if (item.Name is { } glyph)
            {
                if ((uint)code < texts.Length)
                {
                    texts[code] = GlyphNames.Text(glyph);
                }

                code++;
            }
        }

        return texts;
    }

    /// <summary>The font program's own encoding; where it tells none, that of its kind: symbols have codes of their own, which tell nothing.</summary>
    private static IReadOnlyList<string?> BuiltIn(PdfDictionary font)
    {
        var descriptor = font["FontDescriptor"].Dictionary ?? PdfDictionary.Empty;
        var kind = LatinEncodings.Find(font["Subtype"].Name == "TrueType" ? "WinAnsiEncoding" : null);
        if (descriptor["FontFile"].Stream is { } type1)
        {
            return Type1Encoding.Read(type1.Unpack()) ?? kind;
        }

        return descriptor["FontFile3"].Stream is { } program && CffFont.Read(program.Unpack()) is { HasNames: true } cff
            ? [.. Enumerable.Range(0, 256).Select(code => cff.TextOfCode(code) ?? kind[code])]
            : kind;
    }
}
