using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>A transformation: x' = A·x + C·y + E, y' = B·x + D·y + F (ISO 32000-1, 8.3.4).</summary>
internal readonly record struct PdfMatrix(double A, double B, double C, double D, double E, double F)
{
    public static PdfMatrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>How much longer things become, between the two directions.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public static PdfMatrix Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>The matrix of an array of six numbers; the identity for anything else.</summary>
    public static PdfMatrix Of(PdfArray? array) => array is { Count: >= 6 }
        ? new(array[0].Number ?? 1, array[1].Number ?? 0, array[2].Number ?? 0, array[3].Number ?? 1, array[4].Number ?? 0, array[5].Number ?? 0)
        : Identity;

    /// <summary>First this, then the other.</summary>
    public PdfMatrix Then(in PdfMatrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    public PdfPoint Apply(double x, double y) => new((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The smallest upright box around a transformed box.</summary>
    public PdfBox Apply(in PdfBox box) => PdfBox.Around([Apply(box.Left, box.Top), Apply(box.Right, box.Top), Apply(box.Left, box.Bottom), Apply(box.Right, box.Bottom)]);
}

/// <summary>A point, in the units of its space.</summary>
internal readonly record struct PdfPoint(double X, double Y);

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
