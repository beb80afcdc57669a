using System.Text;
using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>Strings that hold text for people, not codes of a font.</summary>
internal static class TextString
{
    /// <summary>UTF-16 or UTF-8 with a mark, else near enough to Latin-1 (ISO 32000-1, 7.9.2.2).</summary>
    public static string Decode(byte[] text) => Radicals.Replace(SymbolFonts.Map(text switch
    {
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        _ => Encoding.Latin1.GetString(text),
    }));
}
