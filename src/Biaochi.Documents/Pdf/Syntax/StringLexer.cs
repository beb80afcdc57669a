using System.Buffers;

namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>Strings, read from a lexer's position, which is on their opening bracket.</summary>
internal sealed class StringLexer(PdfLexer lexer)
{
    private readonly ArrayBufferWriter<byte> _text = new();

    /// <summary>A string in brackets, which nest (ISO 32000-1, 7.3.4.2).</summary>
    public PdfValue ReadLiteral()
    {
        _text.ResetWrittenCount();
        lexer.Position++;
        for (var depth = 1; lexer.Position < lexer.EndPosition;)
        {
            var b = lexer.Bytes[lexer.Position++];
            depth += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (depth == 0)
            {
                break;
            }

            if (b == '\\')
            {
                ReadEscape();
            }
            else
            {
                Append(b);
            }
        }

        return PdfValue.OfText(_text.WrittenSpan.ToArray());
    }

    private void ReadEscape()
    {
        if (lexer.Position >= lexer.EndPosition)
        {
            return;
        }

        var b = lexer.Bytes[lexer.Position++];
        switch ((char)b)
        {
            case 'n':
                Append((byte)'\n');
                break;
            case 'r':
                Append((byte)'\r');
                break;
            case 't':
                Append((byte)'\t');
                break;
            case 'b':
                Append((byte)'\b');
                break;
            case 'f':
                Append((byte)'\f');
                break;
            case '\r':
                lexer.Position += lexer.Position < lexer.EndPosition && lexer.Bytes[lexer.Position] == '\n' ? 1 : 0;
                break;
            case '\n':
                break;
            case >= '0' and <= '7':
                ReadOctal(b - '0');
                break;
            default:
                Append(b);
                break;
        }
    }

    private void ReadOctal(int value)
    {
        for (var digits = 1; digits < 3 && lexer.Position < lexer.EndPosition && lexer.Bytes[lexer.Position] is >= (byte)'0' and <= (byte)'7'; digits++)
        {
            value = (value * 8) + lexer.Bytes[lexer.Position++] - '0';
        }

        Append((byte)value);
    }

    /// <summary>Pairs of hexadecimal digits between angle brackets; a missing last digit is 0 (ISO 32000-1, 7.3.4.3).</summary>
    public PdfValue ReadHexadecimal()
    {
        _text.ResetWrittenCount();
        var high = -1;
        for (lexer.Position++; lexer.Position < lexer.EndPosition;)
        {
            var b = lexer.Bytes[lexer.Position++];
            if (b == '>')
            {
                break;
            }

            var digit = PdfCharacters.HexValue(b);
            if (digit >= 0 && high >= 0)
            {
                Append((byte)((high << 4) | digit));
                high = -1;
            }
            else if (digit >= 0)
            {
                high = digit;
            }
        }

        if (high >= 0)
        {
            Append((byte)(high << 4));
        }

        return PdfValue.OfText(_text.WrittenSpan.ToArray());
    }

    private void Append(byte b)
    {
        _text.GetSpan(1)[0] = b;
        _text.Advance(1);
    }
}
