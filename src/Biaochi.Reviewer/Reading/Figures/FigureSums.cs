namespace Biaochi.Reviewer.Reading.Figures;

/// <summary>Whether figures make up another: as it is written, as a sum, or as a share. All figures in one unit.</summary>
internal static class FigureSums
{
    /// <summary>More parts than a text names; their subsets are still few enough to try all.</summary>
    private const int MostParts = 12;

    /// <summary>Equal but for what writing cuts off: 8529.13万元 may stand for anything up to 100元 away.</summary>
    public static bool AreEqual(decimal a, decimal b, decimal step) => Math.Abs(a - b) <= step;

    /// <summary>Some of the parts, or one alone, add up to the total; each part may be cut off at its last place.</summary>
    public static bool Reach(IReadOnlyCollection<(decimal Number, decimal Step)> parts, decimal total)
    {
        (decimal Number, decimal Step)[] tried = [.. parts.Take(MostParts)];
        for (var set = 1; set < 1 << tried.Length; set++)
        {
            var (sum, step) = SumOf(tried, set);
            if (AreEqual(sum, total, step))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The percentage of the base is the total, to the last place of the base.</summary>
    public static bool IsShare(decimal percent, decimal whole, decimal total) => Math.Abs((whole * percent / 100m) - total) * 1000m <= total;

    /// <summary>30 % or two thirds of the whole, to two thousandths: how levels of government share a cost. All of it is no share.</summary>
    public static bool IsRoundShare(decimal part, decimal whole)
    {
        if (part <= 0m || whole <= part)
        {
            return false;
        }

        var share = part / whole;
        decimal[] steps = [20m, 3m];
        return Array.Exists(steps, step => Math.Abs((share * step) - Math.Round(share * step)) < step / 500m && Math.Round(share * step) is > 0m && Math.Round(share * step) < step);
    }

    private static (decimal Sum, decimal Step) SumOf((decimal Number, decimal Step)[] parts, int set)
    {
        var (sum, step) = (0m, 0m);
        for (var i = 0; i < parts.Length; i++)
        {
            if ((set & (1 << i)) != 0)
            {
                sum += parts[i].Number;
                // 500万元 is exact; 650.6529万元 may be cut off at its last yuan.
                step += parts[i].Step < 10_000m ? parts[i].Step : 0m;
            }
        }

        return (sum, step);
    }
}
