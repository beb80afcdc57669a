namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>A stream that holds objects without streams of their own (ISO 32000-1, 7.5.7). Its strings are not encrypted one by one.</summary>
internal sealed class ObjectStream(byte[] bytes, IReadOnlyDictionary<int, int> offsets)
{
    public IEnumerable<int> Numbers => offsets.Keys;

    public static ObjectStream? Open(PdfStream stream, PdfNames names)
    {
        if (stream.Dictionary["First"].Integer is not { } first || first < 0)
        {
            return null;
        }

        var bytes = stream.Unpack();
        var lexer = new PdfLexer(bytes, 0, Math.Min(first, bytes.Length), names);
        var offsets = new Dictionary<int, int>();
        while (lexer.Next().Integer is { } number && lexer.Next().Integer is { } offset)
        {
            offsets[number] = (int)Math.Min((long)first + offset, int.MaxValue);
        }

        return new ObjectStream(bytes, offsets);
    }

    public PdfValue Read(int number, PdfObjects objects)
    {
        if (!offsets.TryGetValue(number, out var offset) || offset < 0 || offset >= bytes.Length)
        {
            return default;
        }

        var value = new PdfParser(new PdfLexer(bytes, objects.Names) { Position = offset }, objects).Next();
        return value.Kind is PdfKind.Keyword or PdfKind.End ? default : value;
    }
}
