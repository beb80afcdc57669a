namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>Cuts bytes into tokens (ISO 32000-1, 7.2 and 7.3). Any bytes give tokens; it never fails and always ends.</summary>
internal sealed class PdfLexer(byte[] bytes, int start, int end, PdfNames names)
{
    private StringLexer? _strings;
    private int _keywordStart;

    public PdfLexer(byte[] bytes, PdfNames names) : this(bytes, 0, bytes.Length, names)
    {
    }

    /// <summary>Where the next token is looked for.</summary>
    public int Position { get; set; } = start;

    public byte[] Bytes => bytes;

    public int EndPosition => end;

    /// <summary>The word of the last token, if that was a keyword.</summary>
    public ReadOnlySpan<byte> Keyword => bytes.AsSpan(_keywordStart, Position - _keywordStart);

    private StringLexer Strings => _strings ??= new StringLexer(this);

    public PdfValue Next()
    {
        SkipSpace();
        if (Position >= end)
        {
            return PdfValue.OfMark(PdfKind.End);
        }

        var b = bytes[Position];
        return b switch
        {
            (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.' => NumberLexer.Read(this),
            (byte)'/' => ReadName(),
            (byte)'(' => Strings.ReadLiteral(),
            (byte)'[' => Mark(PdfKind.ArrayStart, 1),
            (byte)']' => Mark(PdfKind.ArrayEnd, 1),
            (byte)'<' => Follows('<') ? Mark(PdfKind.DictionaryStart, 2) : Strings.ReadHexadecimal(),
            (byte)'>' => Follows('>') ? Mark(PdfKind.DictionaryEnd, 2) : SkipStray(),
            (byte)')' or (byte)'{' or (byte)'}' => SkipStray(),
            _ => ReadKeyword(),
        };
    }

    /// <summary>Over white space and comments.</summary>
    public void SkipSpace()
    {
        while (Position < end)
        {
            var b = bytes[Position];
            if (b == '%')
            {
                var length = bytes.AsSpan(Position, end - Position).IndexOfAny((byte)'\r', (byte)'\n');
                Position = length < 0 ? end : Position + length;
            }
            else if (PdfCharacters.IsSpace(b))
            {
                Position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>After a whole number: whether "generation R" follows. Steps over it if so.</summary>
    public bool SkipReferenceTail()
    {
        var at = SkipPlainSpace(Position);
        var digits = at;
        while (at < end && PdfCharacters.IsDigit(bytes[at]))
        {
            at++;
        }

        if (at == digits || at - digits > 5)
        {
            return false;
        }

        at = SkipPlainSpace(at);
        if (at >= end || bytes[at] != 'R' || (at + 1 < end && !PdfCharacters.IsEnd(bytes[at + 1])))
        {
            return false;
        }

        Position = at + 1;
        return true;
    }

    private int SkipPlainSpace(int at)
    {
        while (at < end && PdfCharacters.IsSpace(bytes[at]))
        {
            at++;
        }

        return at;
    }

    private bool Follows(char next) => Position + 1 < end && bytes[Position + 1] == next;

    private PdfValue Mark(PdfKind kind, int length)
    {
        Position += length;
        return PdfValue.OfMark(kind);
    }

    /// <summary>A delimiter that closes nothing is an empty keyword: it means nothing to anyone.</summary>
    private PdfValue SkipStray()
    {
        Position++;
        _keywordStart = Position;
        return PdfValue.OfMark(PdfKind.Keyword);
    }

    private PdfValue ReadName()
    {
        var start = ++Position;
        SkipRegular();
        return PdfValue.OfName(names.Get(bytes.AsSpan(start, Position - start)));
    }

    private PdfValue ReadKeyword()
    {
        _keywordStart = Position;
        SkipRegular();
        return Keyword switch
        {
            [(byte)'t', (byte)'r', (byte)'u', (byte)'e'] => PdfValue.OfBoolean(true),
            [(byte)'f', (byte)'a', (byte)'l', (byte)'s', (byte)'e'] => PdfValue.OfBoolean(false),
            [(byte)'n', (byte)'u', (byte)'l', (byte)'l'] => default,
            _ => PdfValue.OfMark(PdfKind.Keyword),
        };
    }

    private void SkipRegular()
    {
        var length = bytes.AsSpan(Position, end - Position).IndexOfAny(PdfCharacters.Ends);
        Position = length < 0 ? end : Position + length;
    }
}
