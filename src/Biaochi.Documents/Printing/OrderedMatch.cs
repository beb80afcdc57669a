namespace Biaochi.Documents.Printing;

/// <summary>Lays two lists side by side: as many equal things as possible stand together, and each list keeps its order (longest common subsequence).</summary>
internal static class OrderedMatch
{
    /// <summary>Above this many comparisons nothing is laid side by side, so that a huge form does not cost the square of its length.</summary>
    private const long MostComparisons = 4_000_000;

    public static IEnumerable<(T? First, T? Second)> Of<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, T, bool> equal)
        where T : class
    {
        if ((long)first.Count * second.Count > MostComparisons)
        {
            return Sequence(first, second);
        }

        var common = CommonLengths(first, second, equal);
        return Walk(first, second, equal, common);
    }

    private static IEnumerable<(T? First, T? Second)> Sequence<T>(IReadOnlyList<T> first, IReadOnlyList<T> second)
        where T : class => first.Select(one => ((T?)one, (T?)null)).Concat(second.Select(other => ((T?)null, (T?)other)));

    /// <summary>The greatest number of equal things in what is left of the lists from each pair of places on.</summary>
    private static int[,] CommonLengths<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, T, bool> equal)
    {
        var common = new int[first.Count + 1, second.Count + 1];
        for (var i = first.Count - 1; i >= 0; i--)
        {
            for (var j = second.Count - 1; j >= 0; j--)
            {
                common[i, j] = equal(first[i], second[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static IEnumerable<(T? First, T? Second)> Walk<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, T, bool> equal, int[,] common)
        where T : class
    {
        var (i, j) = (0, 0);
        while (i < first.Count || j < second.Count)
        {
            if (i < first.Count && j < second.Count && equal(first[i], second[j]))
            {
                yield return (first[i++], second[j++]);
            }
            else if (j == second.Count || (i < first.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return (first[i++], null);
            }
            else
            {
                yield return (null, second[j++]);
            }
        }
    }
}
