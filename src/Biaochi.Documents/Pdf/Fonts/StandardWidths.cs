namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>Widths of the standard fonts, which alone may leave them out of the file (ISO 32000-1, 9.6.2.2), in thousandths of an em.</summary>
internal static class StandardWidths
{
    private const double Courier = 600;

    /// <summary>Of accented and other letters: that of most small letters and of digits.</summary>
    private const double Usual = 556;

    /// <summary>Helvetica from space to tilde, by its metrics file. Others of the standard fonts are near enough to it.</summary>
    private static readonly short[] Helvetica =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <param name="font">Its base font's name.</param>
    public static double Find(string? font, string text) =>
        font?.StartsWith("Courier", StringComparison.Ordinal) == true ? Courier : text is [>= ' ' and <= '~' and var c] ? Helvetica[c - ' '] : Usual;
}
