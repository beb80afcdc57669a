using System.Buffers.Binary;
using System.Text;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>
/// The predefined maps of Chinese, Japanese and Korean character sets (ISO 32000-1, table 118). A code is a character of the set, which .NET decodes; which glyph
/// it is matters for widths alone, and there only for those that are not a full em wide.
/// </summary>
internal sealed class PredefinedCodes : ICodeMap
{
    private readonly CharacterSet _set;
    private readonly Encoding _encoding;
    private readonly uint _latin;

    private PredefinedCodes(CharacterSet set, Encoding encoding, uint latin, bool isVertical)
    {
        _set = set;
        _encoding = encoding;
        _latin = latin;
        IsVertical = isVertical;
    }

    public bool IsVertical { get; }

    /// <summary>The map of that name; null where it is not known.</summary>
    public static PredefinedCodes? Find(string name)
    {
        if (name.Length < 3 || name[^2] != '-' || name[^1] is not ('H' or 'V') || Describe(name[..^2]) is not var (set, codePage, latin))
        {
            return null;
        }

        return CodePagesEncodingProvider.Instance.GetEncoding(codePage) is { } encoding || (encoding = Encoding.GetEncoding(codePage)) is not null
            ? new PredefinedCodes(set, encoding, latin, name[^1] == 'V')
            : null;
    }

    public uint ReadCode(ReadOnlySpan<byte> text, out int length)
    {
        length = Math.Min(text.Length, LengthOf(text));
        var code = 0u;
        foreach (var b in text[..length])
        {
            code = (code << 8) | b;
        }

        return code;
    }

    public uint? Cid(uint code) => Text(code) switch
    {
        " " when _latin == AdobeGb1.HalfWidthLatin => AdobeGb1.HalfWidthSpace,
        [>= ' ' and <= '~' and var c] => _latin + c - ' ',
        _ => null,
    };

    public string? Text(uint code)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, code);
        var length = _set switch
        {
            CharacterSet.Utf32 => 4,
            CharacterSet.Utf16 => code > 0xFFFF ? 4 : 2,
            _ => code > 0xFFFFFF ? 4 : code > 0xFFFF ? 3 : code > 0xFF ? 2 : 1,
        };
        return _encoding.GetString(bytes[^length..]);
    }

    private int LengthOf(ReadOnlySpan<byte> text) => _set switch
    {
        CharacterSet.Utf32 => 4,
        CharacterSet.Utf16 => text[0] is >= 0xD8 and <= 0xDB ? 4 : 2,
        CharacterSet.Utf8 => text[0] < 0x80 ? 1 : text[0] < 0xE0 ? 2 : text[0] < 0xF0 ? 3 : 4,
        CharacterSet.Gb18030 => text[0] < 0x81 ? 1 : text.Length > 1 && PdfDigit(text[1]) ? 4 : 2,
        CharacterSet.ShiftJis => text[0] is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC) ? 2 : 1,
        CharacterSet.DoubleByte => text[0] is >= 0x81 and <= 0xFE ? 2 : 1,
    };

    private static bool PdfDigit(byte b) => b is >= 0x30 and <= 0x39;

    /// <summary>The set, .NET's code page, and the number of the glyph of the space, with which those of ASCII begin: proportional ones at 1, half an em wide ones elsewhere.</summary>
    private static (CharacterSet Set, int CodePage, uint Latin)? Describe(string name) => name switch
    {
        "GB-EUC" or "GBK-EUC" => (CharacterSet.DoubleByte, 936, AdobeGb1.HalfWidthLatin),
        "GBK2K" => (CharacterSet.Gb18030, 54936, 1),
        "GBpc-EUC" or "GBKp-EUC" => (CharacterSet.DoubleByte, 936, 1),
        "ETen-B5" => (CharacterSet.DoubleByte, 950, 13648),
        "B5pc" or "ETenms-B5" or "HKscs-B5" => (CharacterSet.DoubleByte, 950, 1),
        "90ms-RKSJ" => (CharacterSet.ShiftJis, 932, 231),
        "90msp-RKSJ" or "90pv-RKSJ" => (CharacterSet.ShiftJis, 932, 1),
        "KSC-EUC" or "KSCms-UHC-HW" => (CharacterSet.DoubleByte, 949, 8094),
        "KSCms-UHC" or "KSCpc-EUC" => (CharacterSet.DoubleByte, 949, 1),
        "UniJIS-UCS2-HW" => (CharacterSet.Utf16, 1201, 231),
        _ when name.StartsWith("Uni", StringComparison.Ordinal) => name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..] switch
        {
            "UCS2" or "UTF16" => (CharacterSet.Utf16, 1201, 1),
            "UTF32" => (CharacterSet.Utf32, 12001, 1),
            "UTF8" => (CharacterSet.Utf8, 65001, 1),
            _ => null,
        },
        _ => null,
    };

    /// <summary>How codes of different lengths are told apart.</summary>
    private enum CharacterSet
    {
        /// <summary>ASCII, and two bytes from a first one of 0x81 on: GBK, Big5, UHC.</summary>
        DoubleByte,

        /// <summary>Like GBK, with four bytes where the second one is a digit.</summary>
        Gb18030,

        ShiftJis,
        Utf8,
        Utf16,
        Utf32,
    }
}
