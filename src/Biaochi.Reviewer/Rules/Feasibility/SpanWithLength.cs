using System.Globalization;
using System.Text.RegularExpressions;

namespace Biaochi.Reviewer.Rules.Feasibility;

/// <summary>A span of months with the number of months that the same sentence gives it: 4月至9月，共计5个月; 4月开工，工期6个月，8月底竣工.</summary>
/// <param name="Written">Both, to the letter but for white space.</param>
/// <param name="Months">How many months the span has, its first and last counted.</param>
/// <param name="Stated">How many the text says.</param>
internal sealed partial record SpanWithLength(string Written, int Months, int Stated)
{
    private const string Unit = "个月";
    private const int MonthsOfYear = 12;

    /// <summary>From a day within a month to a day within another is one month less than the months it touches.</summary>
    public bool IsContradiction => Stated != Months && Stated != Months - 1;

    /// <summary>The first pair of the text that contradicts itself; null where there is none.</summary>
    /// <param name="text">Without white space.</param>
    public static SpanWithLength? In(string text)
    {
        if (!text.Contains(Unit, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (Match match in Span().Matches(text))
        {
            if (Read(match) is { } span && (span.IsContradiction || (span.Stated != span.Months && match.Value.AsSpan().IndexOfAny("日底初末") < 0)))
            {
                return span;
            }
        }

        return Works().Matches(text).Select(Read).FirstOrDefault(span => span is { IsContradiction: true });
    }

    /// <summary>Without a year at the end the span ends in the same year, or in the next where its last month comes first.</summary>
    private static SpanWithLength? Read(Match match)
    {
        var (first, last, stated) = (Number(match, "first"), Number(match, "last"), Number(match, "stated"));
        var years = match.Groups["to"].Success && match.Groups["from"].Success ? Number(match, "to") - Number(match, "from") : match.Groups["next"].Success || last < first ? 1 : 0;
        var months = (years * MonthsOfYear) + last - first + 1;
        return first is >= 1 and <= MonthsOfYear && last is >= 1 and <= MonthsOfYear && months > 1 && stated > 0 ? new(match.Value, months, stated) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>4月至9月，共计5个月; the days may be written.</summary>
    [GeneratedRegex(@"(?:(?<from>20\d{2})年)?(?<first>\d{1,2})月(?:\d{1,2}日|初|底|份)?(?:至|到|-|—|－|–|~|～)+(?:(?<to>20\d{2})年)?(?<next>次年|翌年)?(?<last>\d{1,2})月(?:\d{1,2}日|初|底|末|份)?[，,（(]?(?:共计|总计|合计|为期|历时|工期|时长|共|计)[为约]?(?<stated>\d{1,2})个月")]
    private static partial Regex Span();

    /// <summary>4月开工，工期6个月，8月底竣工.</summary>
    [GeneratedRegex(@"(?:(?<from>20\d{2})年)?(?<first>\d{1,2})月[^月。；;]{0,8}(?:开工|动工|开始施工|进场)[^月。；;]{0,8}(?:工期|建设期|施工期)[为约共]{0,2}(?<stated>\d{1,2})个月[^月。；;]{0,10}?(?:(?<to>20\d{2})年)?(?<next>次年|翌年)?(?<last>\d{1,2})月(?:\d{1,2}日|底|末|中旬|上旬|下旬)?前?[^月。；;]{0,6}(?:竣工|完工|建成)")]
    private static partial Regex Works();
}
