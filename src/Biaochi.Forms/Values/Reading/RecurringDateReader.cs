namespace Biaochi.Forms.Values.Reading;

/// <summary>Days that come back: 每月15日前, 每季度末, 每年6月底前, 每周五.</summary>
internal static class RecurringDateReader
{
    private static readonly (string Recurrence, string[] Words)[] Periods =
    [
        ("每年", ["每年度", "每年"]),
        ("每半年", ["每半年"]),
        ("每季度", ["每季度", "每季"]),
        ("每月", ["每个月", "每月份", "每月"]),
        ("每旬", ["每旬"]),
        ("每周", ["每星期", "每周"]),
        ("每学期", ["每学期"]),
    ];

    private static readonly string[] Ends = ["年底", "年末", "月底", "月末", "底", "末", "初", "上旬", "中旬", "下旬"];

    public static bool TryTake(ref ValueScanner scanner, out string recurrence, out Comparator comparator)
    {
        ComparatorWords.TryTakeBefore(ref scanner, out var before);
        comparator = Comparator.None;
        if (!TryTakePeriod(ref scanner, out recurrence))
        {
            return false;
        }

        scanner.Take('的');
        return TryTakeDay(ref scanner, recurrence) && ComparatorWords.TryJoin(before, DateReader.TakeAfter(ref scanner), out comparator);
    }

    private static bool TryTakePeriod(ref ValueScanner scanner, out string recurrence)
    {
        recurrence = "";
        if (scanner.Current is not '每')
        {
            return false;
        }

        foreach (var (candidate, words) in Periods)
        {
            if (scanner.TakeAny(words))
            {
                recurrence = candidate;
                return true;
            }
        }

        return false;
    }

    private static bool TryTakeDay(ref ValueScanner scanner, string recurrence)
    {
        if (scanner.TakeAny(Ends))
        {
            return true;
        }

        return recurrence switch
        {
            "每周" => TryTakeWeekday(ref scanner),
            "每年" => DatePointReader.TryTake(ref scanner, null, out var point) && point is { IsOpen: false, Days.Year: null },
            _ => TryTakeDayOfMonth(ref scanner),
        };
    }

    private static bool TryTakeWeekday(ref ValueScanner scanner)
    {
        if (!"一二三四五六日天末".Contains(scanner.Current, StringComparison.Ordinal))
        {
            return false;
        }

        scanner.Skip(1);
        return true;
    }

    private static bool TryTakeDayOfMonth(ref ValueScanner scanner)
    {
        if (!scanner.TakeDigits(2, out var day) || day is < 1 or > 31)
        {
            return false;
        }

        var isNamed = scanner.Take('日') || scanner.Take('号');
        return scanner.TakeRangeSign()
            ? scanner.TakeDigits(2, out var last) && last > day && last <= 31 && (scanner.Take('日') || scanner.Take('号'))
            : isNamed;
    }
}
