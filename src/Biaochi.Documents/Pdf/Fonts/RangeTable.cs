namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>Values of ranges of codes; of two ranges that begin alike the later counts.</summary>
internal sealed class RangeTable<T>
{
    private readonly List<(uint Low, uint High, T Value)> _ranges = [];
    private bool _isSorted = true;

    public void Add(uint low, uint high, T value)
    {
        _isSorted &= _ranges.Count == 0 || _ranges[^1].Low < low;
        _ranges.Add((low, high, value));
    }

    /// <summary>The first code of the range that holds a code, and its value.</summary>
    public (uint Low, T Value)? Find(uint code)
    {
        Sort();
        var (low, high) = (0, _ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].Low <= code)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high >= 0 && code <= _ranges[high].High ? (_ranges[high].Low, _ranges[high].Value) : null;
    }

    private void Sort()
    {
        if (_isSorted)
        {
            return;
        }

        var sorted = _ranges.OrderBy(range => range.Low).ToList();
        _ranges.Clear();
        _ranges.AddRange(sorted);
        _isSorted = true;
    }
}
