namespace Biaochi.Documents.Pdf.Layout;

/// <summary>
/// A table inside a cell that the page cuts has no rule at the cut, and the cell around it goes on a little further: its own sides end
/// together there, and that is where it ends.
/// </summary>
internal static class OpenEdges
{
    /// <summary>So many sides that end at one height are those of a table.</summary>
    private const int FewestSides = 4;

    /// <summary>The horizontal lines in order of position, drawn on to the sides around where others end together.</summary>
    public static List<RuledLine> Close(List<RuledLine> horizontal, List<RuledLine> vertical)
    {
        if (vertical.Count <= FewestSides || horizontal.Count == 0)
        {
            return horizontal;
        }

        // Within the table, sides end together wherever a row has fewer cells; at the cut no rule follows.
        var (top, bottom) = (horizontal[0].Position + RuledLine.Tolerance, horizontal[^1].Position - RuledLine.Tolerance);
        var (start, end) = (vertical.Min(line => line.Start) + RuledLine.Tolerance, vertical.Max(line => line.End) - RuledLine.Tolerance);
        var ends = vertical.Where(line => line.Start > start && line.Start < top).GroupBy(line => Math.Round(line.Start))
            .Concat(vertical.Where(line => line.End < end && line.End > bottom).GroupBy(line => Math.Round(line.End)))
            .Where(sides => sides.Count() >= FewestSides)
            .Select(sides => Across(sides.Key, sides.Min(side => side.Position), sides.Max(side => side.Position), vertical))
            .ToList();
        return ends.Count == 0 ? horizontal : [.. horizontal.Select(line => Extend(line, ends)), .. ends.Where(end => !horizontal.Exists(line => IsSame(line, end)))];
    }

    /// <summary>From the next side on the left to the next on the right that goes on beyond it.</summary>
    private static RuledLine Across(double y, double left, double right, List<RuledLine> vertical)
    {
        var around = vertical.Where(line => line.Start < y - RuledLine.Tolerance && line.End > y + RuledLine.Tolerance).Select(line => line.Position).ToList();
        return new RuledLine(y, [(around.Where(x => x < left).DefaultIfEmpty(left).Max(), around.Where(x => x > right).DefaultIfEmpty(right).Min())]);
    }

    private static RuledLine Extend(RuledLine line, List<RuledLine> ends) => ends.Find(end => IsSame(line, end)) is { } same ? line.Draw(same.Parts) : line;

    private static bool IsSame(RuledLine line, RuledLine end) => Math.Abs(line.Position - end.Position) <= RuledLine.Tolerance;
}
