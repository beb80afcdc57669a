using Biaochi.Documents.Pdf;

namespace Biaochi.Documents.Word.Placed;

/// <summary>Where something stands on its page, in points from the top left of the page.</summary>
/// <param name="Height">0 where the document leaves it to the text.</param>
internal readonly record struct Place(double Left, double Top, double Width, double Height)
{
    /// <summary>In points: what programs leave free between two cells.</summary>
    private const double Near = 4;

    /// <summary>Word's largest paper, in points; as large is every page of placed texts.</summary>
    public const double LargestPaper = 1584;

    /// <summary>Whether it lies where paper can be.</summary>
    public bool IsOnPaper => Left > -LargestPaper && Top > -LargestPaper && Right < LargestPaper && Bottom < LargestPaper;

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>Whether the other begins at its right side, in the same row.</summary>
    public bool Touches(in Place other) => Math.Abs(Right - other.Left) <= Near && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > Near;

    /// <summary>Its four sides as rules.</summary>
    public PdfRule[] Sides() =>
    [
        new(Left, Top, Right, Top, 1),
        new(Left, Bottom, Right, Bottom, 1),
        new(Left, Top, Left, Bottom, 1),
        new(Right, Top, Right, Bottom, 1),
    ];

    /// <summary>Whether they lie on each other for the most part: two texts that can both be read do not.</summary>
    public bool Covers(in Place other)
    {
        var across = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        var down = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        return across > 0 && down > 0 && across * down > 0.5 * Math.Min(Width * Height, other.Width * other.Height);
    }
}
