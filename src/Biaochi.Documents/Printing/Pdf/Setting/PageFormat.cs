namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>A4 upright with its margins, in points (1/72 inch); places are counted from the top left.</summary>
internal static class PageFormat
{
    public const double PaperWidth = 595.28;
    public const double PaperHeight = 841.89;

    /// <summary>15 mm.</summary>
    public const double Left = 42.52;
    public const double Right = PaperWidth - Left;
    public const double Width = Right - Left;
    public const double Top = 51.02;

    /// <summary>Below it stands the page number alone.</summary>
    public const double Bottom = PaperHeight - 48.19;
    public const double Height = Bottom - Top;
    public const double NumberBaseline = PaperHeight - 28.35;
    public const double NumberSize = 9;
}
