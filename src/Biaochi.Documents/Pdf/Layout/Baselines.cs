namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Whether glyphs stand on one line of text: raised and lowered figures have baselines of their own.</summary>
internal static class Baselines
{
    /// <summary>How far apart baselines of one line may be, in sizes of the larger font.</summary>
    private const double Usual = 0.4;

    /// <summary>Smaller than this against the text around, a figure is raised or lowered on purpose.</summary>
    private const double RaisedSize = 0.8;

    private const double Raised = 0.55;

    public static bool AreOneLine(double baseline, double size, double otherBaseline, double otherSize)
    {
        var (larger, smaller) = (Math.Max(size, otherSize), Math.Min(size, otherSize));
        return Math.Abs(baseline - otherBaseline) <= larger * (smaller < larger * RaisedSize ? Raised : Usual);
    }
}
