using System.Buffers;
using System.Globalization;
using System.Xml;

namespace Biaochi.Documents.Word.Placed;

/// <summary>A shape of older programs (ISO/IEC 29500-4, 19.1): its place is a style as web pages have it.</summary>
internal static class VmlShape
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("+-.0123456789");

    /// <summary>Reads the attributes of the element on which the reader stands.</summary>
    /// <param name="reader">Stands on the shape.</param>
    /// <param name="lines">How many lines stand above it on the page.</param>
    public static Drawing Read(XmlReader reader, int lines)
    {
        var drawing = new Drawing { IsDrawn = reader.GetAttribute("stroked") is not ("f" or "false") };
        var (style, isAbsolute, across, down) = (reader.GetAttribute("style") ?? "", false, "column", "paragraph");
        foreach (var range in style.AsSpan().Split(';'))
        {
            var entry = style.AsSpan(range);
            var colon = entry.IndexOf(':');
            var (name, value) = colon < 0 ? ("", "") : (entry[..colon].Trim().ToString(), entry[(colon + 1)..].Trim().ToString());
            switch (name)
            {
                case "position":
                    isAbsolute = value == "absolute";
                    break;
                case "margin-left" or "left":
                    drawing.Left = Points(value) ?? drawing.Left;
                    break;
                case "margin-top" or "top":
                    drawing.Top = Points(value) ?? drawing.Top;
                    break;
                case "width":
                    drawing.Width = Points(value) ?? 0;
                    break;
                case "height":
                    drawing.Height = Points(value) ?? 0;
                    break;
                case "mso-position-horizontal-relative":
                    across = value;
                    break;
                case "mso-position-vertical-relative":
                    down = value;
                    break;
            }
        }

        drawing.Left = isAbsolute ? drawing.Left + PageOrigin.Left(across) : null;
        drawing.Top += PageOrigin.Top(down, lines);
        return drawing;
    }

    /// <summary>A length in points; null in a unit that is not one of length.</summary>
    private static double? Points(string length)
    {
        var unit = length.AsSpan().IndexOfAnyExcept(Figures);
        var factor = (unit < 0 ? "px" : length[unit..]) switch
        {
            "pt" => 1,
            "px" => 0.75,
            "in" => 72,
            "cm" => 72 / 2.54,
            "mm" => 7.2 / 2.54,
            _ => double.NaN,
        };
        return !double.IsNaN(factor) && double.TryParse(unit < 0 ? length : length[..unit], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number * factor : null;
    }
}
