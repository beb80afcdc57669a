using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>What the codes of a simple font mean by its /Encoding: a named one, with differences by glyph name (ISO 32000-1, 9.6.6).</summary>
internal static class SimpleEncoding
{
    /// <summary>The text of each of the 256 codes; null where nothing tells it.</summary>
    public static IReadOnlyList<string?> Read(PdfDictionary font)
    {
        var encoding = font["Encoding"];
        var named = LatinEncodings.Find(encoding.Name ?? encoding.Dictionary?["BaseEncoding"].Name ?? (font["Subtype"].Name == "TrueType" ? "WinAnsiEncoding" : null));
        if (encoding.Dictionary?["Differences"].Array is not { } differences)
        {
            return named;
        }

        string?[] texts = font["Subtype"].Name == "Type3" ? new string?[256] : [.. named];
        var code = 0;
        for (var i = 0; i < differences.Count; i++)
        {
            var item = differences[i];
            if (item.Integer is { } next)
            {
                code = next;
            }
            else if (item.Name is { } name)
            {
                if ((uint)code < texts.Length)
                {
                    texts[code] = GlyphNames.Text(name);
                }

                code++;
            }
        }

        return texts;
    }
}
