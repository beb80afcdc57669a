using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>Heights and scales of fonts (ISO 32000-1, 9.6.5 and 9.8).</summary>
internal static class FontMetrics
{
    /// <summary>In ems; the usual one where the font says nothing, or something that cannot be.</summary>
    public static double Ascent(PdfDictionary? descriptor) => descriptor?["Ascent"].Number is >= 500 and <= 1100 and var ascent ? ascent / 1000 : PdfFont.UsualAscent;

    /// <summary>What widths and heights of a Type 3 font are multiplied with: its matrix is its own, its em mostly not 1000.</summary>
    public static (double Width, double Em) Type3Scales(PdfDictionary font)
    {
        var matrix = font["FontMatrix"].Array;
        var horizontal = Math.Abs(matrix?[0].Number ?? 0.001);
        var vertical = Math.Abs(matrix?[3].Number ?? 0.001);
        var box = font["FontBBox"].Array;
        var height = Math.Abs((box?[3].Number ?? 0) - (box?[1].Number ?? 0));
        var em = height * vertical is > 0.2 and < 3 ? 1 : Math.Abs(vertical * 1000 - 1) < 0.5 || height <= 0 ? vertical * 1000 : height * vertical;
        return (horizontal, em);
    }
}
