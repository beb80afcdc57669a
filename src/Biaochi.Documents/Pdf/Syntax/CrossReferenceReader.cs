using System.Globalization;

namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>Reads the cross-reference sections from the newest to the oldest: tables, streams, and both side by side (ISO 32000-1, 7.5.4, 7.5.8).</summary>
internal static class CrossReferenceReader
{
    private const int LongestTail = 2048;

    /// <summary>What the file says of itself; as far as it can be followed.</summary>
    public static CrossReferences Read(PdfObjects objects)
    {
        var references = new CrossReferences();
        var visited = new HashSet<long>();
        var sections = new Queue<long>();
        sections.Enqueue(Start(objects.Bytes) + HeaderOffset(objects.Bytes));
        while (sections.TryDequeue(out var offset))
        {
            if (offset <= 0 || offset >= objects.Bytes.Length || !visited.Add(offset) || ReadSection(objects, (int)offset, references) is not { } trailer)
            {
                continue;
            }

            references.AddTrailer(trailer);

            // A hybrid file hides its newer objects in a stream that ranks before the older sections (7.5.8.4).
            foreach (var key in (ReadOnlySpan<string>)["XRefStm", "Prev"])
            {
                if (trailer.Raw(key).Integer is { } next)
                {
                    sections.Enqueue(next + HeaderOffset(objects.Bytes));
                }
            }
        }

        return references;
    }

    /// <summary>Offsets count from the header where something else was put before it.</summary>
    public static int HeaderOffset(byte[] bytes) => Math.Max(0, bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8));

    private static long Start(byte[] bytes)
    {
        var tail = bytes.AsSpan(Math.Max(0, bytes.Length - LongestTail));
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0)
        {
            return -1;
        }

        var digits = tail[(at + "startxref".Length)..].TrimStart(" \t\r\n\0"u8);
        var length = digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return long.TryParse(length < 0 ? digits : digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : -1;
    }

    /// <summary>Its trailer; null where no section stands there.</summary>
    private static PdfDictionary? ReadSection(PdfObjects objects, int offset, CrossReferences references)
    {
        var lexer = new PdfLexer(objects.Bytes, objects.Names) { Position = offset };
        if (lexer.Next().Kind == PdfKind.Keyword && lexer.Keyword.SequenceEqual("xref"u8))
        {
            return ReadTable(lexer, objects, references);
        }

        if (IndirectObject.Read(objects, offset, decryptor: null)?.Value.Stream is not { } stream || stream.Dictionary["Type"].Name != "XRef")
        {
            return null;
        }

        CrossReferenceStream.Read(stream, references, HeaderOffset(objects.Bytes));
        return stream.Dictionary;
    }

    private static PdfDictionary? ReadTable(PdfLexer lexer, PdfObjects objects, CrossReferences references)
    {
        var shift = HeaderOffset(objects.Bytes);
        while (true)
        {
            var token = lexer.Next();
            if (token.Kind == PdfKind.Keyword && lexer.Keyword.SequenceEqual("trailer"u8))
            {
                return new PdfParser(lexer, objects).Next().Dictionary;
            }

            if (token.Integer is not { } first || lexer.Next().Integer is not { } count)
            {
                return null;
            }

            for (var i = 0; i < count; i++)
            {
                if (lexer.Next().Number is not { } offset || lexer.Next().Number is null || lexer.Next().Kind != PdfKind.Keyword)
                {
                    return null;
                }

                references.Add(first + i, lexer.Keyword.SequenceEqual("n"u8) ? new CrossReference((long)offset + shift, 0) : default);
            }
        }
    }
}
