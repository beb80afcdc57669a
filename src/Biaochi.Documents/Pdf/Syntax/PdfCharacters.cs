using System.Buffers;

namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>The character classes of PDF syntax (ISO 32000-1, 7.2.2).</summary>
internal static class PdfCharacters
{
    /// <summary>White space and delimiters: what ends a name, a number, a keyword.</summary>
    public static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    public static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0 or (byte)'\f';

    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    public static bool IsEnd(byte b) => Ends.Contains(b);

    /// <summary>0–15; -1 for what is no hexadecimal digit.</summary>
    public static int HexValue(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
