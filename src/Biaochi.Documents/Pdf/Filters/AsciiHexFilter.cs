using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Filters;

/// <summary>Two hexadecimal digits a byte, up to a closing bracket (ISO 32000-1, 7.4.2).</summary>
internal static class AsciiHexFilter
{
    public static byte[] Decode(ReadOnlySpan<byte> bytes, UnpackBudget budget)
    {
        budget.Take(bytes.Length, bytes.Length);
        var output = new byte[(bytes.Length / 2) + 1];
        var digits = 0;
        foreach (var b in bytes)
        {
            if (b == '>')
            {
                break;
            }

            if (PdfCharacters.HexValue(b) is >= 0 and var digit)
            {
                output[digits / 2] |= (byte)(digits % 2 == 0 ? digit << 4 : digit);
                digits++;
            }
        }

        return output[..((digits + 1) / 2)];
    }
}
