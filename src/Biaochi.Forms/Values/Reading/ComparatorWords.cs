using System.Buffers;

namespace Biaochi.Forms.Values.Reading;

/// <summary>
/// The words and signs of comparison. 民法典第一千二百五十九条: 以上、以下、以内 include the figure itself; 不满、超过 do not.
/// In each list the longer of two words that begin alike stands first.
/// </summary>
internal static class ComparatorWords
{
    private static readonly (Comparator Comparator, string[] Words)[] Before =
    [
        (Comparator.AtLeast, [
            "≥", ">=", "=>", "大于等于", "大于或等于", "高于或等于", "不低于", "不少于", "不小于", "不得低于", "不得少于", "不能低于", "不早于", "至少", "最少", "最低",
        ]),
        (Comparator.AtMost, [
            "≤", "<=", "=<", "小于等于", "小于或等于", "低于或等于", "不超过", "不超", "不高于", "不大于", "不多于", "不得超过", "不得高于", "不得多于", "不能超过",
            "不晚于", "不迟于", "至多", "最多", "最高", "最迟", "最晚",
        ]),
        (Comparator.MoreThan, [">", "大于", "超过", "超出", "高于", "多于", "晚于"]),
        (Comparator.LessThan, ["<", "小于", "低于", "少于", "不足", "不满", "不到", "早于"]),
        (Comparator.Equal, ["==", "=", "等于"]),
    ];

    private static readonly (Comparator Comparator, string[] Words)[] After =
    [
        (Comparator.AtLeast, ["(含)以上", "(含)及以上", "及其以上", "及以上", "或以上", "以上", "之上"]),
        (Comparator.AtMost, ["(含)以下", "(含)及以下", "(含)以内", "及其以下", "及以下", "或以下", "以下", "以内", "之内", "之下", "内"]),
        (Comparator.None, ["左右", "上下", "之间", "(含)"]),
    ];

    /// <summary>What the words begin with: most places of a text have none of it.</summary>
    private static readonly SearchValues<char> BeforeBeginnings = BeginningsOf(Before);
    private static readonly SearchValues<char> AfterBeginnings = BeginningsOf(After);

    /// <summary>Takes the sign or word that stands before a figure.</summary>
    public static bool TryTakeBefore(ref ValueScanner scanner, out Comparator comparator) => TryTake(Before, BeforeBeginnings, ref scanner, out comparator);

    /// <summary>Takes the word that stands after a figure; <see cref="Comparator.None"/> for 左右 and the like, which compare nothing.</summary>
    public static bool TryTakeAfter(ref ValueScanner scanner, out Comparator comparator) => TryTake(After, AfterBeginnings, ref scanner, out comparator);

    /// <summary>One comparison out of what stands before and after the figure; false where the two contradict each other.</summary>
    public static bool TryJoin(Comparator before, Comparator after, out Comparator joined)
    {
        joined = before is Comparator.None ? after : before;
        return after is Comparator.None || joined == after;
    }

    private static SearchValues<char> BeginningsOf((Comparator Comparator, string[] Words)[] table) => SearchValues.Create([.. table.SelectMany(entry => entry.Words).Select(word => word[0]).Distinct()]);

    private static bool TryTake((Comparator Comparator, string[] Words)[] table, SearchValues<char> beginnings, ref ValueScanner scanner, out Comparator comparator)
    {
        if (!beginnings.Contains(scanner.Current))
        {
            comparator = Comparator.None;
            return false;
        }

        foreach (var (candidate, words) in table)
        {
            if (scanner.TakeAny(words))
            {
                comparator = candidate;
                return true;
            }
        }

        comparator = Comparator.None;
        return false;
    }
}
