namespace Biaochi.Forms.Values.Reading;

/// <summary>
/// Days, months, quarters, years and spans of them, written with 年月日 or with dots, dashes or strokes. 5月 alone is left to the figures:
/// it may be May or five months.
/// </summary>
internal static class DateReader
{
    private static readonly string[] Until = ["之前", "以前", "前", "止"];
    private static readonly string[] Since = ["之后", "以后", "以来", "后", "起"];
    private static readonly string[] Within = ["期间", "之间", "之内", "以内", "内"];

    /// <summary>Takes a date or span; the comparator is AtMost for 前, AtLeast for 后 and 起, or what is written before it.</summary>
    public static bool TryTake(ref ValueScanner scanner, out CalendarSpan days, out Comparator comparator) =>
        TryTake(ref scanner, out days, out comparator, out var isBareMonth) && !isBareMonth;

    /// <summary>Takes a month alone too, and says so: whoever asks knows the words around it.</summary>
    public static bool TryTake(ref ValueScanner scanner, out CalendarSpan days, out Comparator comparator, out bool isBareMonth)
    {
        ComparatorWords.TryTakeBefore(ref scanner, out var before);
        comparator = Comparator.None;
        if (!TryTakeSpan(ref scanner, out days, out isBareMonth))
        {
            return false;
        }

        var after = TakeAfter(ref scanner);
        isBareMonth &= after is Comparator.None;
        return ComparatorWords.TryJoin(before, after, out comparator);
    }

    /// <summary>The word behind a date; AtMost where it makes a deadline of it.</summary>
    public static Comparator TakeAfter(ref ValueScanner scanner)
    {
        if (scanner.TakeAny(Until))
        {
            return Comparator.AtMost;
        }

        if (scanner.TakeAny(Since))
        {
            return Comparator.AtLeast;
        }

        scanner.TakeAny(Within);
        return Comparator.None;
    }

    private static bool TryTakeSpan(ref ValueScanner scanner, out CalendarSpan days, out bool isBareMonth)
    {
        days = default;
        isBareMonth = false;
        if (!DatePointReader.TryTake(ref scanner, null, out var first))
        {
            return false;
        }

        var ahead = scanner;
        if (ahead.TakeRangeSign() && DatePointReader.TryTake(ref ahead, first, out var last))
        {
            scanner = ahead;
            return TryJoin(first, last, out days);
        }

        days = first.Days;
        isBareMonth = first.IsBareMonth;
        return !first.IsOpen;
    }

    private static bool TryJoin(DatePoint first, DatePoint last, out CalendarSpan days)
    {
        days = default;
        var (from, to) = (first.Days, last.Days);
        var sameForm = !first.IsOpen || first.Precision == last.Precision;
        if (!sameForm || from.Year is null != to.Year is null || from.First() > to.Last())
        {
            return false;
        }

        days = new CalendarSpan(from.Year, from.FirstMonth, from.FirstDay, to.Year, to.LastMonth, to.LastDay);
        return true;
    }
}
