using System.Text;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Tests.Pdf.Syntax;

public class PdfLexerTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("-.5", -0.5)]
    [InlineData("+3.25", 3.25)]
    [InlineData("--5", -5)]
    [InlineData("1.2.3", 1.2)]
    [InlineData("4.", 4)]
    [InlineData("-", 0)]
    [InlineData("0.00000000000000000000001", 1e-23)]
    public void Next_Number_IsRead(string text, double expected) => Assert.Equal(expected, Lex(text).Next().Number!.Value, 1e-12);

    [Theory]
    [InlineData("(a(b)c)", "a(b)c")]
    [InlineData(@"(a\)b\\)", @"a)b\")]
    [InlineData(@"(\101\7\12x)", "A\u0007\nx")]
    [InlineData("(a\\\r\nb)", "ab")]
    [InlineData("<48 65 6C6>", "Hel`")]
    [InlineData("(cut", "cut")]
    public void Next_String_IsUnescaped(string text, string expected) => Assert.Equal(expected, Encoding.Latin1.GetString(Lex(text).Next().Text!));

    [Fact]
    public void Next_NameWithNumberSign_IsUnescaped() => Assert.Equal("A B#", Lex("/A#20B#").Next().Name);

    [Fact]
    public void Next_CommentBetweenTokens_IsSkipped()
    {
        var lexer = Lex("1% (no string\n/Two");

        Assert.Equal(1, lexer.Next().Integer);
        Assert.Equal("Two", lexer.Next().Name);
        Assert.Equal(PdfKind.End, lexer.Next().Kind);
    }

    [Fact]
    public void Parse_ReferencesAmongNumbers_AreToldApart()
    {
        var array = new PdfParser(Lex("[1 0 R 2 0 3 0 R 4 R]"), PdfObjectsTests.Open(PdfSample.WithContent(""))).Next().Array!;

        Assert.Equal([1, null, null, 3, null], Enumerable.Range(0, 5).Select(i => array.Raw(i).Reference));
    }

    [Fact]
    public void Parse_DictionaryWithoutEnd_EndsBeforeTheStream()
    {
        var lexer = Lex("<< /Length 3 /Kids [1 2 stream");

        var dictionary = new PdfParser(lexer, objects: null).Next().Dictionary!;

        Assert.Equal(3, dictionary["Length"].Integer);
        Assert.Equal(2, dictionary["Kids"].Array!.Count);
        Assert.Equal(PdfKind.Keyword, lexer.Next().Kind);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<<")]
    [InlineData("<< /A ")]
    [InlineData("[ << /A ")]
    public void Parse_NestedTooDeep_Ends(string opening)
    {
        var parser = new PdfParser(Lex(string.Concat(Enumerable.Repeat(opening, 100_000))), objects: null);

        while (parser.Next().Kind != PdfKind.End)
        {
        }
    }

    private static PdfLexer Lex(string text) => new(Encoding.Latin1.GetBytes(text), new PdfNames());
}
