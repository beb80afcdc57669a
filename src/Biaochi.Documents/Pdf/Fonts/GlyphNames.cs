using System.Collections.Frozen;
using System.Globalization;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>The characters of glyph names: those of the standard Latin set, and names made of a number (Adobe Glyph List Specification, 2).</summary>
internal static class GlyphNames
{
    /// <summary>The names of U+0020 to U+007E.</summary>
    private const string Ascii =
        "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash " +
        "zero one two three four five six seven eight nine colon semicolon less equal greater question at " +
        "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore grave " +
        "a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde";

    /// <summary>The names of U+00A1 to U+00FF.</summary>
    private const string Latin =
        "exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft logicalnot sfthyphen registered macron " +
        "degree plusminus twosuperior threesuperior acute mu paragraph periodcentered cedilla onesuperior ordmasculine guillemotright onequarter onehalf threequarters questiondown " +
        "Agrave Aacute Acircumflex Atilde Adieresis Aring AE Ccedilla Egrave Eacute Ecircumflex Edieresis Igrave Iacute Icircumflex Idieresis " +
        "Eth Ntilde Ograve Oacute Ocircumflex Otilde Odieresis multiply Oslash Ugrave Uacute Ucircumflex Udieresis Yacute Thorn germandbls " +
        "agrave aacute acircumflex atilde adieresis aring ae ccedilla egrave eacute ecircumflex edieresis igrave iacute icircumflex idieresis " +
        "eth ntilde ograve oacute ocircumflex otilde odieresis divide oslash ugrave uacute ucircumflex udieresis yacute thorn ydieresis";

    private const string Others =
        "quoteleft=2018 quoteright=2019 quotesinglbase=201A quotedblleft=201C quotedblright=201D quotedblbase=201E endash=2013 emdash=2014 bullet=2022 ellipsis=2026 dagger=2020 daggerdbl=2021 " +
        "perthousand=2030 guilsinglleft=2039 guilsinglright=203A fraction=2044 Euro=20AC trademark=2122 minus=2212 fi=FB01 fl=FB02 ff=FB00 ffi=FB03 ffl=FB04 dotlessi=0131 " +
        "Lslash=0141 lslash=0142 OE=0152 oe=0153 Scaron=0160 scaron=0161 Zcaron=017D zcaron=017E Ydieresis=0178 florin=0192 circumflex=02C6 caron=02C7 breve=02D8 dotaccent=02D9 ring=02DA ogonek=02DB " +
        "tilde=02DC hungarumlaut=02DD lessequal=2264 greaterequal=2265 notequal=2260 approxequal=2248 infinity=221E summation=2211 product=220F radical=221A integral=222B partialdiff=2202 " +
        "Delta=2206 Omega=2126 pi=03C0 alpha=03B1 beta=03B2 gamma=03B3 lozenge=25CA nbspace=00A0 nonbreakingspace=00A0 middot=00B7 arrowleft=2190 arrowup=2191 arrowright=2192 arrowdown=2193 " +
        "H22073=25A1 filledbox=25A0 H18533=25AA circle=25CB H18543=25AA triagup=25B2 checkmark=2713 a20=2714";

    private static readonly FrozenDictionary<string, string> Texts = Entries().ToFrozenDictionary(entry => entry.Name, entry => entry.Text, StringComparer.Ordinal);

    /// <summary>The characters; null where the name tells nothing, as the running numbers of subset fonts do.</summary>
    public static string? Text(string name)
    {
        // What follows a point tells a variant of the glyph; the parts of a ligature are joined by underscores.
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var bare = dot > 0 ? name[..dot] : name;
        if (Texts.TryGetValue(bare, out var text) || (text = Numbered(bare)) is not null)
        {
            return text;
        }

        if (!bare.Contains('_', StringComparison.Ordinal) || bare.Length > 64)
        {
            return null;
        }

        var parts = bare.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Text).ToList();
        return parts.Count > 0 && parts.TrueForAll(part => part is not null) ? string.Concat(parts) : null;
    }

    /// <summary>"uni4E00", also of several characters, and "u4E00" to "u10FFFF".</summary>
    private static string? Numbered(string name)
    {
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && name.Length % 4 == 3)
        {
            var text = new char[(name.Length - 3) / 4];
            for (var i = 0; i < text.Length; i++)
            {
                if (!ushort.TryParse(name.AsSpan(3 + (i * 4), 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                {
                    return null;
                }

                text[i] = (char)unit;
            }

            return new string(text);
        }

        return name.Length is >= 5 and <= 7 && name[0] == 'u' && int.TryParse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(code)
            : null;
    }

    private static IEnumerable<(string Name, string Text)> Entries() => Series(Ascii, 0x20).Concat(Series(Latin, 0xA1)).Concat(Others.Split(' ').Select(entry => entry.Split('='))
        .Select(parts => (parts[0], char.ConvertFromUtf32(int.Parse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)))));

    private static IEnumerable<(string Name, string Text)> Series(string names, int first) => names.Split(' ').Select((name, i) => (name, ((char)(first + i)).ToString()));
}
