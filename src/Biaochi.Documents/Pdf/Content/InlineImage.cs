using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>Steps over an image in a content stream: BI, entries, ID, bytes of any value, EI (ISO 32000-1, 8.9.7).</summary>
internal static class InlineImage
{
    /// <summary>So many bytes behind the end must look like operators.</summary>
    private const int Sample = 16;

    /// <summary>From behind BI to behind EI.</summary>
    public static void Skip(PdfLexer lexer, PdfParser parser)
    {
        for (var value = parser.Next(); value.Kind != PdfKind.End; value = parser.Next())
        {
            if (value.Kind == PdfKind.Keyword && lexer.Keyword.SequenceEqual("ID"u8))
            {
                lexer.Position = FindEnd(lexer.Bytes, lexer.Position, lexer.EndPosition);
                return;
            }

            if (value.Kind == PdfKind.Keyword && lexer.Keyword.SequenceEqual("EI"u8))
            {
                return;
            }
        }
    }

    private static int FindEnd(byte[] bytes, int at, int end)
    {
        while (at < end)
        {
            var next = bytes.AsSpan(at, end - at).IndexOf("EI"u8);
            if (next < 0)
            {
                return end;
            }

            at += next;
            if (PdfCharacters.IsSpace(bytes[at - 1]) && IsFollowedByOperators(bytes.AsSpan(at + 2, Math.Min(Sample, end - at - 2))))
            {
                return at + 2;
            }

            at += 2;
        }

        return end;
    }

    private static bool IsFollowedByOperators(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty || (PdfCharacters.IsEnd(bytes[0]) && bytes.IndexOfAnyExceptInRange((byte)' ', (byte)'~') is var strange && (strange < 0 || AreSpaces(bytes)));

    private static bool AreSpaces(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b is < (byte)' ' or > (byte)'~' && b is not ((byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return false;
            }
        }

        return true;
    }
}
