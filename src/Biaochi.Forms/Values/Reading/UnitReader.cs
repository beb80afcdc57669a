using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Biaochi.Forms.Values.Reading;

/// <summary>A unit of the table, alone or for one of something: 元/人·年, 元\人\年, 元每人每年, 元/(人·年), 次/月, 元/千人.</summary>
internal static class UnitReader
{
    /// <summary>A longer word behind the stroke is no unit any more.</summary>
    private const int LongestPer = 4;

    private static readonly SearchValues<char> PerEnds = SearchValues.Create("/\\·.*),，。;；、(");

    public static bool TryTake(ref ValueScanner scanner, [NotNullWhen(true)] out MeasureUnit? unit)
    {
        var ahead = scanner;
        var bracketed = ahead.Take('(');
        var start = ahead.Position;
        if (!TryTakeSimple(ref ahead, out unit))
        {
            return false;
        }

        List<MeasureUnit>? pers = null;
        while (TryTakePer(ref ahead, pers is not null, out var per) || (unit.Dimension is Dimension.Money && TryTakeUnknownPer(ref ahead, out per)))
        {
            (pers ??= []).Add(per);
        }

        // 元/(人·年) closes its bracket after the last of them.
        if (ahead.Since(start).Contains('(') && !ahead.Take(')'))
        {
            return false;
        }

        unit = pers is null ? unit : Per(unit, pers, ahead.Since(start).ToString());
        if (bracketed && !ahead.Take(')'))
        {
            return false;
        }

        scanner = ahead;
        return true;
    }

    /// <summary>That unit for one of each of the others, in standard spelling: what is counted first, then the time (元/月/人 is 元/人·月).</summary>
    public static MeasureUnit Per(MeasureUnit unit, IReadOnlyList<MeasureUnit> pers, string written)
    {
        var dimension = unit.Dimension is Dimension.Money
            ? Dimension.UnitPrice
            : pers.All(per => per.Dimension is Dimension.Time or Dimension.Count) ? unit.Dimension : Dimension.Unknown;
        var counted = pers is [var one] ? PerName(one) : string.Join('·', pers.OrderBy(per => per.Dimension is Dimension.Time).Select(PerName));
        return new MeasureUnit(written, $"{unit.Standard}/{counted}", dimension);
    }

    public static bool TryTakeSimple(ref ValueScanner scanner, [NotNullWhen(true)] out MeasureUnit? unit)
    {
        if (!Units.TryFind(scanner.Rest, out unit, out var length))
        {
            return false;
        }

        scanner.Skip(length);
        return true;
    }

    private static bool TryTakePer(ref ValueScanner scanner, bool further, [NotNullWhen(true)] out MeasureUnit? per)
    {
        var ahead = scanner;
        var joined = ahead.Take('/') || ahead.Take('\\') || ahead.Take('每') || (further && (ahead.Take('·') || ahead.Take('.') || ahead.Take('*')));
        ahead.Take('(');
        per = null;

        // Side by side only a length of time goes on: 元/人年.
        if ((!joined && !further) || !TryTakeScaled(ref ahead, out per) || (!joined && per.Dimension is not Dimension.Time))
        {
            return false;
        }

        scanner = ahead;
        return true;
    }

    /// <summary>Money is given for one of anything: 元/生·年, 元/床·月, 元/点位. The word must end where the unit ends or goes on.</summary>
    private static bool TryTakeUnknownPer(ref ValueScanner scanner, [NotNullWhen(true)] out MeasureUnit? per)
    {
        var ahead = scanner;
        per = null;
        if (!ahead.Take('/') && !ahead.Take('\\'))
        {
            return false;
        }

        var end = ahead.Rest.IndexOfAny(PerEnds);
        var word = end < 0 ? ahead.Rest : ahead.Rest[..end];
        if (word.Length is 0 or > LongestPer || !WrittenText.IsWords(word))
        {
            return false;
        }

        per = new MeasureUnit(word.ToString(), word.ToString(), Dimension.Count);
        ahead.Skip(word.Length);
        scanner = ahead;
        return true;
    }

    /// <summary>What one is counted by: 人, but also 千人, 百户.</summary>
    private static bool TryTakeScaled(ref ValueScanner scanner, [NotNullWhen(true)] out MeasureUnit? per)
    {
        if (TryTakeSimple(ref scanner, out per))
        {
            return true;
        }

        var scale = scanner.Current;
        if (scale is not ('百' or '千' or '万'))
        {
            return false;
        }

        scanner.Skip(1);
        if (!TryTakeSimple(ref scanner, out var unit))
        {
            return false;
        }

        per = new MeasureUnit(scale + unit.Written, scale + unit.Standard, unit.Dimension);
        return true;
    }

    // A month of something is 月; alone it is 个月.
    private static string PerName(MeasureUnit unit) => unit.Standard is "个月" ? "月" : unit.Standard;
}
