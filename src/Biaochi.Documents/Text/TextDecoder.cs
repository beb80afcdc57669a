using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Biaochi.Documents.Text;

/// <summary>Finds out, by content, how a text file is encoded: UTF-8, UTF-16 or GB18030 (which holds GBK and GB2312).</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text, without a byte order mark; null when the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (DecodeMarked(bytes) is { } marked)
        {
            return IsText(marked) ? marked : null;
        }

        // Text of our encodings holds a NUL byte only in UTF-16, where each space, digit and line end has one.
        var text = bytes.Contains((byte)0)
            ? DecodeUtf16(bytes)
            : TryDecode(StrictUtf8, bytes) ?? TryDecode(Gb18030, bytes) ?? DecodeDamagedUtf8(bytes);
        return text is not null && IsText(text) ? text : null;
    }

    private static string? DecodeMarked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? DecodeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            return null;
        }

        var little = CountFamiliar(bytes, bigEndian: false);
        var big = CountFamiliar(bytes, bigEndian: true);
        return Math.Max(little, big) * 2L < bytes.Length * 9L / 10 ? null : (little >= big ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes);
    }

    /// <summary>How many code units are characters that Chinese office text is made of.</summary>
    private static int CountFamiliar(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var count = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var unit = (char)(bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[i..]));
            count += unit is '\t' or '\n' or '\r' or '\f' or (>= ' ' and <= '~') or (>= '\u2000' and <= '\u303F') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF') ? 1 : 0;
        }

        return count;
    }

    /// <summary>UTF-8 with a few bytes broken, as after a cut or a bad copy; null when most of it makes no sense.</summary>
    private static string? DecodeDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.AsSpan().Count('\uFFFD') * 20L < text.Length ? text : null;
    }

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n', '\r', '\f', '\v']), '\uFFFD']);

    private static bool IsText(string text)
    {
        // Most documents have none, which is told without looking at each character.
        if (!text.AsSpan().ContainsAny(Controls) && !text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF'))
        {
            return true;
        }

        var strange = 0;
        foreach (var c in text)
        {
            strange += (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) || c == '\uFFFD' || char.IsBetween(c, '\uE000', '\uF8FF') ? 1 : 0;
        }

        return strange * 20L <= text.Length;
    }
}
