using System.Text;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>The named encodings of simple fonts, as characters rather than glyph names (ISO 32000-1, annex D).</summary>
internal static class LatinEncodings
{
    /// <summary>What the standard encoding has at 0x27, at 0x60 and from 0xA1 on, where it differs from ASCII; a point is nothing.</summary>
    private const string StandardUpper =
        "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ.–†‡·.¶•‚„”»…‰.¿.`´ˆ˜¯˘˙¨.˚¸.˝˛ˇ—................Æ.ª....ŁØŒº.....æ...ı..łøœß....";

    private static readonly string?[] Standard = MakeStandard();
    private static readonly string?[] WinAnsi = Decode(1252);
    private static readonly string?[] MacRoman = Decode(10000);

    /// <summary>The text of each code; null where it has none.</summary>
    /// <param name="name">The encoding's name; the standard one for any other.</param>
    public static IReadOnlyList<string?> Find(string? name) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        _ => Standard,
    };

    private static string?[] MakeStandard()
    {
        var texts = new string?[256];
        for (var code = 0x20; code < 0x7F; code++)
        {
            texts[code] = ((char)code).ToString();
        }

        for (var i = 0; i < StandardUpper.Length; i++)
        {
            texts[0xA1 + i] = StandardUpper[i] == '.' ? null : StandardUpper[i].ToString();
        }

        (texts[0x27], texts[0x60]) = ("’", "‘");
        return texts;
    }

    private static string?[] Decode(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        return [.. Enumerable.Range(0, 256).Select(code => code < 0x20 ? null : encoding.GetString([(byte)code]))];
    }
}
