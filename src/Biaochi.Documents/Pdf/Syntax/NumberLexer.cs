namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>Numbers, also those that careless writers leave: "--5", "1.2.3", "5-3", a lone sign (ISO 32000-1, 7.3.3).</summary>
internal static class NumberLexer
{
    private static readonly double[] Tenths = [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15];

    /// <summary>Reads from the lexer's position, which is on a digit, a sign or a point.</summary>
    public static PdfValue Read(PdfLexer lexer)
    {
        var bytes = lexer.Bytes.AsSpan(lexer.Position, lexer.EndPosition - lexer.Position);
        var at = 0;
        var negative = false;
        for (; at < bytes.Length && bytes[at] is (byte)'-' or (byte)'+'; at++)
        {
            negative |= bytes[at] == '-';
        }

        var value = ReadDigits(bytes, ref at, out _);
        if (at < bytes.Length && bytes[at] == '.')
        {
            at++;
            var fraction = ReadDigits(bytes, ref at, out var digits);
            value += digits < Tenths.Length ? fraction * Tenths[digits] : fraction * Math.Pow(10, -digits);
        }

        // What still hangs on the number ("1.2.3", "5-3") is dropped; a letter begins the next token ("0.5w").
        while (at < bytes.Length && bytes[at] is (byte)'.' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
        {
            at++;
        }

        lexer.Position += at;
        return PdfValue.OfNumber(!double.IsFinite(value) ? 0 : negative ? -value : value);
    }

    private static double ReadDigits(ReadOnlySpan<byte> bytes, ref int at, out int count)
    {
        var start = at;
        double value = 0;
        for (; at < bytes.Length && PdfCharacters.IsDigit(bytes[at]); at++)
        {
            value = (value * 10) + (bytes[at] - '0');
        }

        count = at - start;
        return value;
    }
}
