using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Biaochi.Documents.Html;

/// <summary>
/// Web archives (RFC 2557): what Word and Excel call 单个文件网页, and what some platforms hand out under the name of .doc. Of the parts of
/// such a message the pages are read; pictures and styles are not.
/// </summary>
internal static partial class Mhtml
{
    private const int HeadLength = 4096;

    public static bool Recognises(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, HeadLength));
        return head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) && head.Contains("multipart/", StringComparison.OrdinalIgnoreCase) && Boundary().IsMatch(head);
    }

    public static IEnumerable<string> Pages(byte[] bytes)
    {
        // Each byte is a character here, so that parts keep their own encodings.
        var message = Encoding.Latin1.GetString(bytes);
        var boundary = "--" + Boundary().Match(message).Groups[1].Value;
        foreach (var part in message.Split(boundary).Skip(1))
        {
            if (PageOf(part) is { } page)
            {
                yield return page;
            }
        }
    }

    private static string? PageOf(string part)
    {
        var gap = BlankLine().Match(part);
        if (!gap.Success)
        {
            return null;
        }

        var head = part[..gap.Index];
        return Type().IsMatch(head)
            ? HtmlDecoder.Decode(Unpack(part[(gap.Index + gap.Length)..], head), Charset().Match(head) is { Success: true } charset ? charset.Groups[1].Value : null)
            : null;
    }

    private static byte[] Unpack(string body, string head) => Transfer().Match(head).Groups[1].Value.ToUpperInvariant() switch
    {
        "BASE64" => Base64Bytes(body),
        "QUOTED-PRINTABLE" => QuotedBytes(body),
        _ => Encoding.Latin1.GetBytes(body),
    };

    private static byte[] Base64Bytes(string body)
    {
        var signs = Encoding.ASCII.GetBytes([.. body.Where(c => !char.IsWhiteSpace(c))]);
        Base64.DecodeFromUtf8InPlace(signs, out var written);
        return signs[..written];
    }

    /// <summary>=E7 is a byte; = at the end of a line joins it with the next (RFC 2045, 6.7).</summary>
    private static byte[] QuotedBytes(string body)
    {
        var bytes = new List<byte>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                bytes.Add((byte)body[i]);
            }
            else if (i + 2 < body.Length && byte.TryParse(body.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                i = Math.Max(i, body.IndexOf('\n', i));
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex("""boundary\s*=\s*"?([^"\r\n;]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"^Content-Type:\s*(text/html|application/xhtml\+xml)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex(@"charset\s*=\s*""?([A-Za-z0-9_\-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();

    [GeneratedRegex(@"^Content-Transfer-Encoding:\s*([A-Za-z0-9\-]+)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Transfer();

    [GeneratedRegex(@"\r?\n\r?\n")]
    private static partial Regex BlankLine();
}
