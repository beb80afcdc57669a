using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>An upright box; Top is the smaller y.</summary>
internal readonly record struct PdfBox(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool IsEmpty => Right <= Left || Bottom <= Top;

    /// <summary>The box of an array of four numbers, whichever corners they are; null for anything else.</summary>
    public static PdfBox? Of(PdfArray? array) => array is { Count: >= 4 } && array[0].Number is { } x1 && array[1].Number is { } y1 && array[2].Number is { } x2 && array[3].Number is { } y2
        ? Around([new(x1, y1), new(x2, y2)])
        : null;

    public static PdfBox Around(ReadOnlySpan<PdfPoint> points)
    {
        var box = new PdfBox(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in points)
        {
            box = new(Math.Min(box.Left, x), Math.Min(box.Top, y), Math.Max(box.Right, x), Math.Max(box.Bottom, y));
        }

        return box;
    }

    public PdfBox Intersect(in PdfBox other) => new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    public bool Contains(double x, double y, double tolerance) => x >= Left - tolerance && x <= Right + tolerance && y >= Top - tolerance && y <= Bottom + tolerance;
}

/// <summary>A point, in the units of its space.</summary>
internal readonly record struct PdfPoint(double X, double Y);
