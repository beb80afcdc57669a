using Biaochi.Documents.Pdf.Fonts;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>What q keeps and Q brings back (ISO 32000-1, 8.4 and 9.3).</summary>
internal sealed class GraphicsState(PdfMatrix matrix, PdfBox clip)
{
    /// <summary>From user space to the page as it is seen.</summary>
    public PdfMatrix Matrix { get; set; } = matrix;

    /// <summary>What may be painted on, as seen; of other than rectangular shapes the box around them.</summary>
    public PdfBox Clip { get; set; } = clip;

    public double LineWidth { get; set; } = 1;

    public PaintColor Fill { get; set; } = new();

    public PaintColor Stroke { get; set; } = new();

    public PdfFont? Font { get; set; }

    public double FontSize { get; set; }

    public double CharacterSpacing { get; set; }

    public double WordSpacing { get; set; }

    /// <summary>1 is the font's own width.</summary>
    public double HorizontalScale { get; set; } = 1;

    public double Leading { get; set; }

    public double Rise { get; set; }

    public int RenderingMode { get; set; }

    /// <summary>Whether text is neither filled nor stroked: a layer of recognised text under a scan (table 106).</summary>
    public bool IsTextInvisible => RenderingMode is 3 or 7;

    public GraphicsState Copy() => (GraphicsState)MemberwiseClone();
}
