using Biaochi.Documents.Pdf;

namespace Biaochi.Documents.Word.Placed;

/// <summary>A floating drawing while it is being read, in points.</summary>
internal sealed class Drawing
{
    public double? Left { get; set; }

    public double? Top { get; set; }

    public double Width { get; set; }

    public double Height { get; set; }

    public double? Size { get; set; }

    /// <summary>It holds several shapes at places of their own.</summary>
    public bool IsGroup { get; set; }

    /// <summary>It has a visible outline.</summary>
    public bool IsDrawn { get; set; }

    public bool HasPlace => Left is not null && Top is not null;

    public Place Place => new(Left ?? 0, Top ?? 0, Width, Height);

    /// <summary>The line it is, or the sides of its outline.</summary>
    /// <param name="thin">Thinner than this it is a line.</param>
    public IEnumerable<PdfRule> Rules(double thin)
    {
        var place = Place;
        if (!IsDrawn || (Width < thin && Height < thin))
        {
            return [];
        }

        if (Width < thin || Height < thin)
        {
            var (x, y) = (place.Left + (Width / 2), place.Top + (Height / 2));
            return [Width < thin ? new PdfRule(x, place.Top, x, place.Bottom, 1) : new PdfRule(place.Left, y, place.Right, y, 1)];
        }

        return place.Sides();
    }
}
