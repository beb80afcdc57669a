namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>What a value of a PDF is (ISO 32000-1, 7.3), and the tokens around values.</summary>
internal enum PdfKind : byte
{
    Null,
    Boolean,
    Number,
    Text,
    Name,
    Array,
    Dictionary,
    Stream,
    Reference,

    /// <summary>A bare word: an operator of a content stream, or obj, stream, trailer.</summary>
    Keyword,

    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,

    /// <summary>Nothing follows.</summary>
    End,
}

/// <summary>A value of a PDF. Each question about it is answered with null where it is of another kind, so that broken files meet no casts.</summary>
internal readonly struct PdfValue
{
    private readonly double _number;
    private readonly object? _content;

    private PdfValue(PdfKind kind, double number, object? content)
    {
        Kind = kind;
        _number = number;
        _content = content;
    }

    public PdfKind Kind { get; }

    public double? Number => Kind == PdfKind.Number ? _number : null;

    /// <summary>The number cut to a whole one; null where it is none, or too large.</summary>
    public int? Integer => Kind == PdfKind.Number && Math.Abs(_number) <= int.MaxValue ? (int)_number : null;

    public bool? Boolean => Kind == PdfKind.Boolean ? _number != 0 : null;

    /// <summary>Without the leading slash.</summary>
    public string? Name => Kind == PdfKind.Name ? (string?)_content : null;

    /// <summary>The bytes of a string, unescaped and decrypted.</summary>
    public byte[]? Text => Kind == PdfKind.Text ? (byte[]?)_content : null;

    public PdfArray? Array => _content as PdfArray;

    /// <summary>The dictionary, or that of a stream.</summary>
    public PdfDictionary? Dictionary => _content as PdfDictionary ?? Stream?.Dictionary;

    public PdfStream? Stream => _content as PdfStream;

    /// <summary>The number of the object it refers to.</summary>
    public int? Reference => Kind == PdfKind.Reference ? (int)_number : null;

    public static PdfValue OfNumber(double number) => new(PdfKind.Number, number, null);

    public static PdfValue OfBoolean(bool value) => new(PdfKind.Boolean, value ? 1 : 0, null);

    public static PdfValue OfName(string name) => new(PdfKind.Name, 0, name);

    public static PdfValue OfText(byte[] bytes) => new(PdfKind.Text, 0, bytes);

    public static PdfValue OfReference(int number) => new(PdfKind.Reference, number, null);

    public static PdfValue OfMark(PdfKind kind) => new(kind, 0, null);

    public static implicit operator PdfValue(PdfArray array) => new(PdfKind.Array, 0, array);

    public static implicit operator PdfValue(PdfDictionary dictionary) => new(PdfKind.Dictionary, 0, dictionary);

    public static implicit operator PdfValue(PdfStream stream) => new(PdfKind.Stream, 0, stream);
}
