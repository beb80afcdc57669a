namespace Biaochi.Documents.Excel;

/// <summary>The hidden rows or columns of a sheet, by number.</summary>
internal sealed class HiddenLines
{
    private readonly List<(int First, int Last)> _ranges = [];
    private bool _isSorted = true;

    public void Add(int first, int last)
    {
        if (_ranges is [.., var (start, end)] && first == end + 1)
        {
            _ranges[^1] = (start, last);
            return;
        }

        _isSorted &= _ranges.Count == 0 || first > _ranges[^1].Last;
        _ranges.Add((first, last));
    }

    public bool Contains(int line) => _ranges.Count > 0 && CountIn(line, line) > 0;

    /// <summary>How many of the lines from <paramref name="first"/> to <paramref name="last"/> are hidden.</summary>
    public int CountIn(int first, int last)
    {
        Sort();
        var count = 0;
        for (var i = FirstEndingAt(first); i < _ranges.Count && _ranges[i].First <= last; i++)
        {
            count += Math.Min(last, _ranges[i].Last) - Math.Max(first, _ranges[i].First) + 1;
        }

        return count;
    }

    /// <summary>The first line of them that can be seen; null when all are hidden.</summary>
    public int? FirstVisible(int first, int last)
    {
        Sort();
        for (var i = FirstEndingAt(first); i < _ranges.Count && _ranges[i].First <= first; i++)
        {
            first = _ranges[i].Last + 1;
        }

        return first <= last ? first : null;
    }

    private int FirstEndingAt(int line)
    {
        var (low, high) = (0, _ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ranges[middle].Last < line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Lines are told in order; a file that does not is put in order, overlaps joined.</summary>
    private void Sort()
    {
        if (_isSorted)
        {
            return;
        }

        var ranges = _ranges.OrderBy(range => range.First).ToList();
        _ranges.Clear();
        foreach (var (first, last) in ranges)
        {
            if (_ranges is [.., var (start, end)] && first <= end + 1)
            {
                _ranges[^1] = (start, Math.Max(end, last));
            }
            else
            {
                _ranges.Add((first, last));
            }
        }

        _isSorted = true;
    }
}
