using System.Globalization;
using System.Text;

namespace Biaochi.Documents.Tests.Pdf.Syntax;

/// <summary>A file as newer programs write it: objects in an object stream, places in a cross-reference stream with predicted rows.</summary>
internal static class PackedFile
{
    public static byte[] Make(string content)
    {
        string[] packed =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>",
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        int[] numbers = [1, 2, 3, 5];
        var head = string.Join(' ', packed.Select((_, i) => $"{numbers[i]} {packed.Take(i).Sum(text => text.Length + 1)}")) + " ";

        var file = new StringBuilder("%PDF-1.5\n");
        var places = new int[8];
        Add(file, places, 4, "", content);
        Add(file, places, 6, $"/Type /ObjStm /N 4 /First {head.Length}", head + string.Join(' ', packed));
        places[7] = file.Length;
        var rows = Rows(places);
        file.Append(CultureInfo.InvariantCulture, $"7 0 obj\n<< /Type /XRef /Size 8 /Root 1 0 R /W [1 2 1] /Filter /ASCIIHexDecode /Length {rows.Length} >>\nstream\n{rows}\nendstream\nendobj\nstartxref\n{places[7]}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static void Add(StringBuilder file, int[] places, int number, string entries, string content)
    {
        places[number] = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream\nendobj\n");
    }

    private static string Rows(int[] places) => string.Concat(Enumerable.Range(0, 8).Select(number => number switch
    {
        0 => "00000000",
        4 or 6 or 7 => $"01{places[number]:X4}00",
        5 => "02000603",
        _ => $"020006{number - 1:X2}",
    })) + ">";
}
