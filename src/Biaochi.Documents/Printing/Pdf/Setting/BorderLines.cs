namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>The ruled lines of a page's tables. The sides that two cells share are one line, drawn once and as long as it goes.</summary>
internal sealed class BorderLines
{
    private readonly List<BorderLine> _horizontal = [];
    private readonly List<BorderLine> _vertical = [];

    public void AddBox(double left, double top, double right, double bottom)
    {
        _horizontal.Add(new BorderLine(Unit(top), Unit(left), Unit(right)));
        _horizontal.Add(new BorderLine(Unit(bottom), Unit(left), Unit(right)));
        _vertical.Add(new BorderLine(Unit(left), Unit(top), Unit(bottom)));
        _vertical.Add(new BorderLine(Unit(right), Unit(top), Unit(bottom)));
    }

    /// <summary>From top to bottom.</summary>
    public IEnumerable<BorderLine> Horizontal => Joined(_horizontal);

    /// <summary>From left to right.</summary>
    public IEnumerable<BorderLine> Vertical => Joined(_vertical);

    /// <summary>Hundredths of a point, so that sides computed by different sums are the same.</summary>
    private static int Unit(double points) => (int)Math.Round(points * 100);

    private static IEnumerable<BorderLine> Joined(List<BorderLine> lines)
    {
        lines.Sort();
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i++];
            while (i < lines.Count && lines[i].Place == line.Place && lines[i].From <= line.To)
            {
                line = line with { To = Math.Max(line.To, lines[i++].To) };
            }

            yield return line;
        }
    }
}

/// <summary>A straight line, in hundredths of a point.</summary>
/// <param name="Place">Down from the top for a horizontal one, from the left for a vertical one.</param>
internal readonly record struct BorderLine(int Place, int From, int To) : IComparable<BorderLine>
{
    public int CompareTo(BorderLine other) => (Place, From, To).CompareTo((other.Place, other.From, other.To));
}
