namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Where the columns of a table begin and end, from the sides of all its cells, on all its pages.</summary>
internal sealed class ColumnEdges
{
    private readonly List<double> _edges = [];

    public ColumnEdges(LayoutTable table)
    {
        foreach (var edge in table.Cells.SelectMany(cell => new[] { cell.Left, cell.Right }).Order())
        {
            if (_edges.Count == 0 || edge - _edges[^1] > RuledLine.Tolerance)
            {
                _edges.Add(edge);
            }
        }
    }

    /// <summary>The grid column that begins there.</summary>
    public int IndexOf(double edge)
    {
        var found = _edges.BinarySearch(edge);
        var next = found >= 0 ? found : ~found;
        return next == _edges.Count || (next > 0 && edge - _edges[next - 1] <= _edges[next] - edge) ? next - 1 : next;
    }
}
