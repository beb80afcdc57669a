using System.Text;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>The encoding that an embedded Type 1 font program writes in its clear part: "dup 65 /A put" (Adobe Type 1 Font Format, 2.2).</summary>
internal static class Type1Encoding
{
    /// <summary>The text of each code; null where the program takes the standard encoding.</summary>
    public static IReadOnlyList<string?>? Read(byte[] program)
    {
        var end = program.AsSpan().IndexOf("eexec"u8);
        var start = program.AsSpan(0, end < 0 ? program.Length : end).IndexOf("/Encoding"u8);
        if (start < 0)
        {
            return null;
        }

        var texts = new string?[256];
        var found = false;
        var lexer = new PdfLexer(program, start, end < 0 ? program.Length : end, new PdfNames());
        for (var token = lexer.Next(); token.Kind != PdfKind.End; token = lexer.Next())
        {
            if (token.Kind != PdfKind.Keyword)
            {
                continue;
            }

            var keyword = Encoding.Latin1.GetString(lexer.Keyword);
            if (keyword == "dup" && lexer.Next().Integer is >= 0 and < 256 and var code && lexer.Next().Name is { } name)
            {
                texts[code] = GlyphNames.Text(name);
                found = true;
            }
            else if (keyword is "def" or "readonly" && found)
            {
                break;
            }
        }

        return found ? texts : null;
    }
}
