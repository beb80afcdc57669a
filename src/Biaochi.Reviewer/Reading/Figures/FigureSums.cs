namespace Biaochi.Reviewer.Reading.Figures;

/// <summary>Whether figures make up another: as it is written, as a sum, or as a share. All figures in one unit.</summary>
internal static class FigureSums
{
    /// <summary>More parts than a text names; their subsets are still few enough to try all.</summary>
    private const int MostParts = 12;

    /// <summary>Equal but for what writing cuts off: 8529.13万元 may stand for anything up to 100元 away.</summary>
    public static bool AreEqual(decimal a, decimal b, decimal step) => Math.Abs(a - b) <= step;

    /// <summary>Some of the parts, or one alone, add up to the total; each part may be cut off at its last place. No part is negative.</summary>
    public static bool Reach(ReadOnlySpan<(decimal Number, decimal Step)> parts, decimal total)
    {
        var tried = parts[..Math.Min(parts.Length, MostParts)];
        var rest = 0m;
        foreach (var (number, step) in tried)
        {
            rest += number + step;
        }

        return Reach(tried, rest, total, 0m, isOne: false);
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

    /// <param name="parts">Those that may still be added.</param>
    /// <param name="rest">No less than they can make up.</param>
    /// <param name="missing">What those that were added leave of the total.</param>
    /// <param name="step">What writing may have cut off from them.</param>
    /// <param name="isOne">Whether any was added.</param>
    private static bool Reach(ReadOnlySpan<(decimal Number, decimal Step)> parts, decimal rest, decimal missing, decimal step, bool isOne)
    {
        if (isOne && Math.Abs(missing) <= step)
        {
            return true;
        }

        if (parts.IsEmpty || Math.Abs(missing) > step + rest)
        {
            return false;
        }

        var (number, own) = parts[0];
        rest -= number + own;

        // 500万元 is exact; 650.6529万元 may be cut off at its last yuan.
        var cut = own < 10_000m ? own : 0m;
        return Reach(parts[1..], rest, missing - number, step + cut, isOne: true) || Reach(parts[1..], rest, missing, step, isOne);
    }
}
