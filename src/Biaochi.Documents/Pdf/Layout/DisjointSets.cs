namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Numbers from 0 on, joined to sets.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    public DisjointSets(int count) => _parents = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (_parents[item] != item)
        {
            item = _parents[item] = _parents[_parents[item]];
        }

        return item;
    }

    /// <summary>The set keeps the smaller of its first numbers as its name.</summary>
    public void Join(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>All sets, by their first number.</summary>
    public List<List<int>> Sets() => [.. Enumerable.Range(0, _parents.Length).GroupBy(Find).OrderBy(set => set.Key).Select(set => set.ToList())];
}
