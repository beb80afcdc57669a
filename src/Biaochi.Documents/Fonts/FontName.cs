using System.Buffers.Binary;
using System.Text;

namespace Biaochi.Documents.Fonts;

/// <summary>The PostScript name of a font (OpenType "name", entry 6).</summary>
internal static class FontName
{
    private const int PostScriptName = 6;

    /// <summary>Null where the font has none that a PDF name can hold.</summary>
    public static string? Read(ReadOnlySpan<byte> table)
    {
        if (table.Length < 6)
        {
            return null;
        }

        var (count, texts) = (BinaryPrimitives.ReadUInt16BigEndian(table[2..]), BinaryPrimitives.ReadUInt16BigEndian(table[4..]));
        for (var entry = 6; entry < 6 + (12 * count) && entry + 12 <= table.Length; entry += 12)
        {
            var record = table.Slice(entry, 12);
            var start = texts + BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            var length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            if (BinaryPrimitives.ReadUInt16BigEndian(record[6..]) != PostScriptName || start + length > table.Length)
            {
                continue;
            }

            // Macintosh names (platform 1) have a byte a character, all others are UTF-16.
            var encoding = BinaryPrimitives.ReadUInt16BigEndian(record) == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode;
            var name = encoding.GetString(table.Slice(start, length));
            if (name.Length > 0 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))
            {
                return name;
            }
        }

        return null;
    }
}
