namespace Biaochi.Forms.Values.Reading;

/// <summary>A figure as it was read: one number or two, their unit and comparison.</summary>
internal record struct Figure
{
    public Comparator Comparator;
    public WrittenNumber Number;
    public WrittenNumber? Upper;
    public MeasureUnit? Unit;

    /// <summary>A number in Chinese is certain only where nothing but known words surrounds it: 三个 counts, 三个代表 does not.</summary>
    public bool IsChinese;

    /// <summary>以上, 以内 … stood behind it; what follows then is no longer the thing that is counted.</summary>
    public bool IsClosed;

    /// <summary>2024年经费 is no length of time, and 2024全年 no count.</summary>
    public readonly bool IsLikeAYear => Number.Value is >= 1900 and <= 2100;
}

/// <summary>Numbers and ranges with comparison and unit: ≥95%, 1000万元以内, 18-20℃, 每人每年1200元.</summary>
internal static class FigureReader
{
    /// <summary>Words between 每村 and the figure that only say that money is given.</summary>
    private static readonly string[] GivingWords = ["补助", "补贴", "资助", "奖励", "奖补", "发放", "支付", "给予", "安排", "投入", "标准", "收入", "按", "为"];

    public static bool TryTake(ref ValueScanner scanner, out Figure figure)
    {
        figure = default;
        ComparatorWords.TryTakeBefore(ref scanner, out var before);
        var pers = TakePers(ref scanner);
        if (before is Comparator.None)
        {
            ComparatorWords.TryTakeBefore(ref scanner, out before);
        }

        if (!TryTakeNumbers(ref scanner, ref figure) || figure is { Unit.Standard: "年", IsLikeAYear: true } || !TryApply(pers, ref figure))
        {
            return false;
        }

        figure.IsClosed = ComparatorWords.TryTakeAfter(ref scanner, out var after);
        return ComparatorWords.TryJoin(before, after, out figure.Comparator) && (figure.Upper is null || figure.Comparator is Comparator.None);
    }

    /// <summary>每人每年, 亩均, and the words that say that money is given.</summary>
    private static List<MeasureUnit>? TakePers(ref ValueScanner scanner)
    {
        List<MeasureUnit>? pers = null;
        while (TryTakePer(ref scanner, out var per))
        {
            (pers ??= []).Add(per);
        }

        while (pers is not null && scanner.TakeAny(GivingWords))
        {
        }

        return pers;
    }

    private static bool TryTakePer(ref ValueScanner scanner, out MeasureUnit per)
    {
        var ahead = scanner;
        var each = ahead.Take('每');
        if (!UnitReader.TryTakeSimple(ref ahead, out per!) || !(each || ahead.Take('均')))
        {
            return false;
        }

        scanner = ahead;
        return true;
    }

    private static bool TryApply(List<MeasureUnit>? pers, ref Figure figure)
    {
        if (pers is null)
        {
            return true;
        }

        if (figure.Unit is null or { Dimension: Dimension.Ratio or Dimension.UnitPrice })
        {
            return false;
        }

        figure.Unit = UnitReader.Per(figure.Unit, pers, figure.Unit.Written);
        return true;
    }

    private static bool TryTakeNumbers(ref ValueScanner scanner, ref Figure figure)
    {
        if (!TryTakeNumber(ref scanner, out figure.Number, out figure.Unit, out figure.IsChinese))
        {
            return false;
        }

        var ahead = scanner;
        if (!ahead.TakeRangeSign() || !TryTakeNumber(ref ahead, out var upper, out var unit, out var isChinese))
        {
            return true;
        }

        scanner = ahead;
        figure.IsChinese |= isChinese;
        return TryJoin(ref figure, upper, unit);
    }

    /// <summary>Both ends of a range have one unit, and 5-8万元 means 5万元 to 8万元.</summary>
    private static bool TryJoin(ref Figure figure, WrittenNumber upper, MeasureUnit? unit)
    {
        if (figure.Unit is not null && figure.Unit.Standard != unit?.Standard)
        {
            return false;
        }

        if (figure is { Unit: null, Number.Multiplier: null } && upper.Multiplier is not null && figure.Number.Figure < upper.Figure)
        {
            figure.Number = figure.Number with { Value = figure.Number.Figure * (upper.Value / upper.Figure), Multiplier = upper.Multiplier };
        }

        figure.Upper = upper;
        figure.Unit = unit;
        return figure.Number.Value <= upper.Value;
    }

    private static bool TryTakeNumber(ref ValueScanner scanner, out WrittenNumber number, out MeasureUnit? unit, out bool isChinese)
    {
        isChinese = false;
        if (scanner.Take("百分之百"))
        {
            unit = Units.Percent;
            number = new WrittenNumber(100, 100, null);
            return true;
        }

        var yuanSign = scanner.Take('¥');
        unit = scanner.Take("百分之") ? Units.Percent : scanner.Take("千分之") ? Units.PerMille : null;
        isChinese = !char.IsAsciiDigit(scanner.Current) && scanner.Current is not ('-' or '+');
        if (!NumberReader.TryTake(ref scanner, out number))
        {
            return false;
        }

        // 百分之九十五 is as certain as 95%.
        isChinese &= unit is null;
        if (unit is null)
        {
            _ = scanner.Take('余') || scanner.Take('多');
            _ = UnitReader.TryTake(ref scanner, out unit);
        }

        unit ??= yuanSign ? Units.Yuan : null;
        return true;
    }
}
