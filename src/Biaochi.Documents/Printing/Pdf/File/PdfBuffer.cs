using System.Buffers;
using System.Text;

namespace Biaochi.Documents.Printing.Pdf.File;

/// <summary>Gathers the bytes of an object or a content stream. Numbers are written without culture.</summary>
internal sealed class PdfBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public PdfBuffer Add(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        return this;
    }

    public PdfBuffer Add(char character)
    {
        _bytes.GetSpan(1)[0] = (byte)character;
        _bytes.Advance(1);
        return this;
    }

    /// <param name="text">ASCII alone.</param>
    public PdfBuffer Add(string text)
    {
        _bytes.Advance(Encoding.ASCII.GetBytes(text, _bytes.GetSpan(text.Length)));
        return this;
    }

    public PdfBuffer Add(int number)
    {
        number.TryFormat(_bytes.GetSpan(11), out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        _bytes.Advance(length);
        return this;
    }

    /// <summary>A real number to the hundredth (ISO 32000-1 7.3.3): of a point, finer than any printer.</summary>
    public PdfBuffer Add(double number) => AddHundredths((int)Math.Round(number * 100));

    /// <summary>A length that adds up over a line.</summary>
    public PdfBuffer AddThousandths(double number) => AddDecimal((int)Math.Round(number * 1000), 1000);

    public PdfBuffer AddHundredths(int hundredths) => AddDecimal(hundredths, 100);

    private PdfBuffer AddDecimal(int number, int scale)
    {
        if (number < 0)
        {
            Add('-');
            number = -number;
        }

        Add(number / scale);
        var rest = number % scale;
        _ = rest > 0 ? Add('.') : this;
        for (; rest > 0; rest = rest * 10 % scale)
        {
            Add((char)('0' + (rest * 10 / scale)));
        }

        return this;
    }

    /// <summary>Four hexadecimal digits.</summary>
    public PdfBuffer AddHex(int number)
    {
        var span = _bytes.GetSpan(4);
        for (var i = 3; i >= 0; i--)
        {
            span[i] = "0123456789ABCDEF"u8[number & 15];
            number >>= 4;
        }

        _bytes.Advance(4);
        return this;
    }

    /// <summary>Two bytes within a literal string, where brackets, backslashes and carriage returns must be told apart (7.3.4.2).</summary>
    public PdfBuffer AddCode(int code) => AddEscaped((byte)(code >> 8)).AddEscaped((byte)code);

    private PdfBuffer AddEscaped(byte value) => value switch
    {
        (byte)'(' or (byte)')' or (byte)'\\' => Add('\\').Add((char)value),
        (byte)'\r' => Add("\\r"u8),
        _ => Add((char)value),
    };

    /// <summary>A text string in UTF-16 with its mark (7.9.2.2), as a hexadecimal string.</summary>
    public PdfBuffer AddText(string text)
    {
        Add("<FEFF"u8);
        foreach (var unit in text)
        {
            AddHex(unit);
        }

        return Add('>');
    }

    /// <summary>A reference to an object (7.3.10).</summary>
    public PdfBuffer AddReference(int number) => Add(number).Add(" 0 R"u8);
}
