using System.Text.RegularExpressions;

namespace Biaochi.Pages.Portal.Projects;

/// <summary>One thing that is done at its time: 10月 完成试压和水质检测.</summary>
internal sealed record PlanStep(string When, string What);

/// <summary>
/// 项目实施计划 as a reader sees it: what is said before the first date, then a line for each date. A plan without two dates stays as it is.
/// No word is dropped, so nothing rests on the dates being understood.
/// </summary>
internal sealed partial record PlanSteps(string Lead, IReadOnlyList<PlanStep> Steps)
{
    private static readonly char[] Dividers = ['，', ',', '；', ';', '。', '：', ':', '、', ' ', '\u3000', '\r', '\n'];

    public static PlanSteps Of(string? plan)
    {
        var text = plan?.Trim() ?? "";
        var dates = Date().Matches(text).ToList();
        if (dates.Count < 2)
        {
            return new PlanSteps(text, []);
        }

        var ends = dates.Skip(1).Select(date => date.Index).Append(text.Length);
        var steps = dates.Zip(ends, (date, end) => new PlanStep(date.Value, text[(date.Index + date.Length)..end].Trim(Dividers)));
        return new PlanSteps(text[..dates[0].Index].TrimEnd(Dividers), [.. steps]);
    }

    private const string Day = "(?:(?:20[0-9]{2}|次|当)年)?(?:[0-9]{1,2}月(?:份|底|初|末|中旬|上旬|下旬|[0-9]{1,2}日)?|[0-9]{1,2}日|第?[一二三四]季度|[上下]半年|全年|年[底初])";

    // A clause that begins with a time: 2025年3月底前, 4月至9月, 3月、6月和9月, 每月5日前, 上半年, 第三季度, 全年.
    [GeneratedRegex($"(?<=^|[，,；;。\\n])(?:每(?:年|季度?|月|周|旬|学期)(?:末|初|底)?(?:{Day})?|{Day}(?:(?:、|和|至|到|[-—~～]+){Day})*)(?:之?前|以前|起)?", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
