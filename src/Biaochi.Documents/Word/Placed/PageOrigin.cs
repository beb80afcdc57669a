namespace Biaochi.Documents.Word.Placed;

/// <summary>From where places are counted, in points: a page's margins are known at its end only, so that Word's usual ones stand for them.</summary>
internal static class PageOrigin
{
    private const double LeftMargin = 90;
    private const double TopMargin = 72;

    /// <summary>The height of an empty line of 五号 in a Chinese document.</summary>
    private const double LineHeight = 15.6;

    public static double Left(string from) => from is "page" or "leftMargin" ? 0 : LeftMargin;

    /// <param name="from">Page, margin, paragraph or line (20.4.3.5, ST_RelFromV).</param>
    /// <param name="lines">How many lines stand above it on the page.</param>
    public static double Top(string from, int lines) => from switch
    {
        "page" or "topMargin" => 0,
        "paragraph" or "line" or "text" => TopMargin + (lines * LineHeight),
        _ => TopMargin,
    };
}
