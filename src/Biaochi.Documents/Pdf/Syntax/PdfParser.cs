namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>Puts tokens together to values. Nesting is limited: deeper brackets are passed over.</summary>
/// <param name="objects">Where references lead; null in content streams, which have none.</param>
internal sealed class PdfParser(PdfLexer lexer, PdfObjects? objects)
{
    private const int DeepestNesting = 100;
    private int _depth;

    /// <summary>Decrypts the strings of the object that is being read; null where nothing is encrypted.</summary>
    public Func<byte[], byte[]>? Decrypt { get; set; }

    /// <summary>A value, or a keyword, a stray closing bracket or the end as such.</summary>
    public PdfValue Next()
    {
        var token = lexer.Next();
        return token.Kind switch
        {
            PdfKind.ArrayStart => Nested(ReadArray),
            PdfKind.DictionaryStart => Nested(ReadDictionary),
            PdfKind.Number when objects is not null && token.Integer is >= 0 and var number && lexer.SkipReferenceTail() => PdfValue.OfReference(number),
            PdfKind.Text when Decrypt is not null => PdfValue.OfText(Decrypt(token.Text!)),
            _ => token,
        };
    }

    private PdfValue Nested(Func<PdfValue> read)
    {
        if (_depth >= DeepestNesting)
        {
            return default;
        }

        _depth++;
        var value = read();
        _depth--;
        return value;
    }

    private PdfValue ReadArray()
    {
        var items = new List<PdfValue>();
        while (true)
        {
            var start = lexer.Position;
            var item = Next();
            if (item.Kind == PdfKind.ArrayEnd || EndsContainer(item.Kind, start))
            {
                return new PdfArray(items, objects);
            }

            if (item.Kind != PdfKind.Keyword)
            {
                items.Add(item);
            }
        }
    }

    private PdfValue ReadDictionary()
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (true)
        {
            var start = lexer.Position;
            var key = Next();
            if (key.Kind == PdfKind.DictionaryEnd || EndsContainer(key.Kind, start))
            {
                return new PdfDictionary(entries, objects);
            }

            if (key.Name is not { } name)
            {
                continue;
            }

            start = lexer.Position;
            var value = Next();
            if (value.Kind == PdfKind.DictionaryEnd || EndsContainer(value.Kind, start))
            {
                return new PdfDictionary(entries, objects);
            }

            if (value.Kind != PdfKind.Keyword)
            {
                entries[name] = value;
            }
        }
    }

    /// <summary>
    /// Whether a container ends here though it is not closed: at the bracket of the container around it, or at "endobj" and "stream", which stand in none.
    /// That token is left to whoever reads on.
    /// </summary>
    private bool EndsContainer(PdfKind kind, int start)
    {
        var ends = kind switch
        {
            PdfKind.ArrayEnd or PdfKind.DictionaryEnd or PdfKind.End => true,
            PdfKind.Keyword => lexer.Keyword.SequenceEqual("endobj"u8) || lexer.Keyword.SequenceEqual("stream"u8),
            _ => false,
        };
        lexer.Position = ends ? start : lexer.Position;
        return ends;
    }
}
