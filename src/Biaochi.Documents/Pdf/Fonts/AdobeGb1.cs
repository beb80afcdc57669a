using System.Text;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>
/// The characters of the glyph collection Adobe-GB1, for fonts that are named but not embedded and whose strings are glyph numbers. The glyphs of GB 2312 follow its
/// rows (Adobe Technical Note 5079), so .NET's decoder tells them; what later supplements add is not known here.
/// </summary>
internal static class AdobeGb1
{
    /// <summary>The half-width glyphs of ASCII begin here, the space apart.</summary>
    public const uint HalfWidthLatin = 813;

    public const uint HalfWidthSpace = 7716;

    private const uint ProportionalLatin = 1;
    private const uint LatinCount = 95;

    private static readonly Encoding Gb2312 = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

    /// <summary>Ranges of glyphs within one row or several full rows of GB 2312: the first glyph, the code of its character, how many.</summary>
    private static readonly (uint Cid, int Code, uint Count)[] Ranges =
    [
        (96, 0xA1A1, 94), (190, 0xA2B1, 50), (240, 0xA2E5, 10), (250, 0xA2F1, 12), (262, 0xA3A1, 94), (356, 0xA4A1, 83), (439, 0xA5A1, 86), (525, 0xA6A1, 24), (549, 0xA6C1, 53),
        (602, 0xA7A1, 33), (635, 0xA7D1, 33), (668, 0xA8A1, 32), (700, 0xA8C5, 38), (738, 0xA9A4, 76), (940, 0xB0A1, 3755), (4695, 0xD8A1, 3008),
    ];

    /// <summary>The character of a glyph; null where it is not known.</summary>
    public static string? Text(uint cid) => cid switch
    {
        HalfWidthSpace => " ",
        >= ProportionalLatin and < ProportionalLatin + LatinCount => ((char)(' ' + cid - ProportionalLatin)).ToString(),
        > HalfWidthLatin and < HalfWidthLatin + LatinCount => ((char)(' ' + cid - HalfWidthLatin)).ToString(),
        _ => Decode(cid),
    };

    private static string? Decode(uint cid)
    {
        const int RowLength = 94;
        foreach (var (first, code, count) in Ranges)
        {
            if (cid >= first && cid < first + count)
            {
                var at = (code & 0xFF) - 0xA1 + (int)(cid - first);
                return Gb2312.GetString([(byte)((code >> 8) + (at / RowLength)), (byte)(0xA1 + (at % RowLength))]);
            }
        }

        return null;
    }
}
