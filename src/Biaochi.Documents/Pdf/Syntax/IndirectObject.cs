using Biaochi.Documents.Pdf.Security;

namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>An object as it stands in the file: "12 0 obj … endobj" (ISO 32000-1, 7.3.10).</summary>
internal sealed record IndirectObject(int Number, PdfValue Value)
{
    /// <summary>The object at an offset of the file; null where none stands there.</summary>
    public static IndirectObject? Read(PdfObjects objects, long offset, Decryptor? decryptor)
    {
        if (offset < 0 || offset >= objects.Bytes.Length)
        {
            return null;
        }

        var lexer = new PdfLexer(objects.Bytes, objects.Names) { Position = (int)offset };
        if (lexer.Next().Integer is not { } number || lexer.Next().Integer is not { } generation || lexer.Next().Kind != PdfKind.Keyword || !lexer.Keyword.SequenceEqual("obj"u8))
        {
            return null;
        }

        var parser = new PdfParser(lexer, objects) { Decrypt = decryptor is null ? null : text => decryptor.DecryptText(text, number, generation) };
        var value = parser.Next();
        if (value.Dictionary is { } dictionary && lexer.Next().Kind == PdfKind.Keyword && lexer.Keyword.SequenceEqual("stream"u8))
        {
            value = new PdfStream(dictionary, StreamBytes.Find(objects.Bytes, lexer.Position, dictionary), number, generation, objects);
        }

        return new IndirectObject(number, value.Kind is PdfKind.Keyword or PdfKind.End ? default : value);
    }

    /// <summary>The value, if this is the object that was meant; null where another one stands in its place.</summary>
    public PdfValue? As(int number) => number == Number ? Value : default(PdfValue?);
}
