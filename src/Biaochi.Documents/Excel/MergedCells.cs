namespace Biaochi.Documents.Excel;

/// <summary>Which merged range covers a cell, asked row by row downwards.</summary>
internal sealed class MergedCells
{
    private readonly List<MergedRange> _ranges;
    private readonly List<MergedRange> _open = [];
    private int _next;

    public MergedCells(Worksheet sheet)
    {
        _ranges = sheet.Merges;
        _ranges.Sort((left, right) => left.First.Row.CompareTo(right.First.Row));
    }

    /// <param name="row">Not above the last one asked for.</param>
    public void MoveTo(int row)
    {
        _open.RemoveAll(range => range.Last.Row < row);
        for (; _next < _ranges.Count && _ranges[_next].First.Row <= row; _next++)
        {
            if (_ranges[_next].Last.Row >= row)
            {
                _open.Add(_ranges[_next]);
            }
        }
    }

    /// <summary>The range that covers the column in this row.</summary>
    public MergedRange? At(int column)
    {
        foreach (var range in _open)
        {
            if (range.First.Column <= column && column <= range.Last.Column)
            {
                return range;
            }
        }

        return null;
    }
}
