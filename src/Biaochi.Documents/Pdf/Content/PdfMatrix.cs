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
