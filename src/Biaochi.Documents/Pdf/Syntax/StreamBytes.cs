namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>Finds where a stream's bytes end, whatever its dictionary says of their number (ISO 32000-1, 7.3.8).</summary>
internal static class StreamBytes
{
    /// <summary>The bytes after the keyword "stream".</summary>
    /// <param name="at">Behind the keyword.</param>
    public static ReadOnlyMemory<byte> Find(byte[] bytes, int at, PdfDictionary dictionary)
    {
        at += at < bytes.Length && bytes[at] == ' ' ? 1 : 0;
        at += at < bytes.Length && bytes[at] == '\r' ? 1 : 0;
        at += at < bytes.Length && bytes[at] == '\n' ? 1 : 0;
        return dictionary["Length"].Integer is >= 0 and var length && EndsAt(bytes, (long)at + length)
            ? bytes.AsMemory(at, length)
            : bytes.AsMemory(at, FindEnd(bytes, at) - at);
    }

    private static bool EndsAt(byte[] bytes, long end)
    {
        while (end < bytes.Length && PdfCharacters.IsSpace(bytes[end]))
        {
            end++;
        }

        return end < bytes.Length && bytes.AsSpan((int)end).StartsWith("endstream"u8);
    }

    private static int FindEnd(byte[] bytes, int at)
    {
        var rest = bytes.AsSpan(at);
        var length = rest.IndexOf("endstream"u8);
        length = length >= 0 ? length : rest.IndexOf("endobj"u8);
        length = length >= 0 ? length : rest.Length;
        length -= length > 0 && rest[length - 1] == '\n' ? 1 : 0;
        length -= length > 0 && rest[length - 1] == '\r' ? 1 : 0;
        return at + length;
    }
}
