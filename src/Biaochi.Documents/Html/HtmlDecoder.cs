using System.Text;
using System.Text.RegularExpressions;
using Biaochi.Documents.Text;

namespace Biaochi.Documents.Html;

/// <summary>
/// Decodes a web page. A byte order mark tells its encoding, then what the page itself declares where the bytes agree with it, then the bytes
/// alone.
/// </summary>
internal static partial class HtmlDecoder
{
    /// <summary>Within how many bytes a page declares its encoding: the HTML standard asks for 1,024; Excel writes more before it.</summary>
    private const int Declared = 4096;

    /// <param name="bytes">The page.</param>
    /// <param name="charset">What the message says that holds the page, which goes before what the page says.</param>
    /// <param name="decoded">The page as the bytes alone say, where that is known already.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? charset = null, string? decoded = null)
    {
        var isMarked = bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        if (!isMarked && EncodingOf(charset ?? DeclaredIn(bytes)) is { } encoding)
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // The page lies about itself: the bytes decide.
            }
        }

        return decoded ?? TextDecoder.Decode(bytes);
    }

    private static string? DeclaredIn(ReadOnlySpan<byte> bytes) =>
        Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Declared)])) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>
    /// The strict decoder of that name; null for a name that is not known, for UTF-8, which the bytes alone tell, and for UTF-16, which no
    /// page without a mark can declare in its own bytes.
    /// </summary>
    private static Encoding? EncodingOf(string? name)
    {
        if (name is null || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) || name.Equals("unicode", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // GB18030 holds all that pages declared as GB2312 or GBK are written in.
        var known = name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) || name.Equals("x-gbk", StringComparison.OrdinalIgnoreCase) ? "GB18030" : name;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(known, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_\-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
