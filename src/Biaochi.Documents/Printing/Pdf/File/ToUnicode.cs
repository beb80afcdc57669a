using System.Text;

namespace Biaochi.Documents.Printing.Pdf.File;

/// <summary>The CMap that tells which text a code stands for (ISO 32000-1 9.10.3).</summary>
internal static class ToUnicode
{
    /// <summary>A section holds no more entries (Adobe technical note 5014, 7.2).</summary>
    private const int MostEntries = 100;

    /// <param name="characters">By code; code 0 stands for none.</param>
    public static PdfBuffer Write(IReadOnlyList<int> characters)
    {
        var buffer = new PdfBuffer().Add("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """u8);
        for (var first = 1; first < characters.Count; first += MostEntries)
        {
            var count = Math.Min(MostEntries, characters.Count - first);
            buffer.Add(count).Add(" beginbfchar\n"u8);
            for (var code = first; code < first + count; code++)
            {
                AddEntry(buffer, code, characters[code]);
            }

            buffer.Add("endbfchar\n"u8);
        }

        return buffer.Add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8);
    }

    private static void AddEntry(PdfBuffer buffer, int code, int character)
    {
        buffer.Add('<').AddHex(code).Add("><"u8);
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..new Rune(character).EncodeToUtf16(units)])
        {
            buffer.AddHex(unit);
        }

        buffer.Add(">\n"u8);
    }
}
