using System.Globalization;
using Biaochi.Core;
using Biaochi.Core.Audit;

namespace Biaochi.Pages.Shared;

/// <summary>How dates, durations and money read on the pages.</summary>
public static class PageWords
{
    /// <summary>2024年3月15日, in China's time.</summary>
    public static string Date(DateTime utc) => Date(ChinaTime.DateOf(utc));

    public static string Date(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>3月15日 14:03: where the year is known and the hour matters.</summary>
    public static string Moment(DateTime utc) => ChinaTime.Of(utc).ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);

    /// <summary>今天, or how many days have passed by the calendar.</summary>
    public static string Stay(DateTime since, DateTime now)
    {
        var days = ChinaTime.DateOf(now).DayNumber - ChinaTime.DateOf(since).DayNumber;
        return days <= 0 ? "今天" : $"{days} 天";
    }

    /// <summary>The same in a sentence.</summary>
    public static string Stayed(DateTime since, DateTime now) => Stay(since, now) is var stay && stay == "今天" ? "今天收到" : $"已停留 {stay}";

    /// <summary>万元 with two decimals, as lists have it; empty where nothing is filled in.</summary>
    public static string Wan(long? fen) => fen is { } amount ? (amount / 1_000_000m).ToString("#,##0.00", CultureInfo.InvariantCulture) : "";

    /// <summary>A count in a list: a stroke for none.</summary>
    public static string Count(int count) => count == 0 ? "—" : count.ToString(CultureInfo.InvariantCulture);

    public static string Label(ProcessType process) => process switch
    {
        ProcessType.SettingUp => "首次设置",
        ProcessType.AccountManaging => "维护账号",
        ProcessType.OrganisationManaging => "维护单位",
        ProcessType.FormImporting => "导入",
        ProcessType.DraftEditing => "修改",
        ProcessType.DeclarationSubmitting => "提交",
        ProcessType.DeclarationWithdrawing => "撤回",
        ProcessType.DeclarationPassing => "通过",
        ProcessType.DeclarationReturning => "退回",
        ProcessType.OpinionWriting => "写审核意见",
        ProcessType.OpinionAnswering => "答复意见",
        ProcessType.FindingDismissing => "不采纳问题",
        ProcessType.Approving => "批复",
        ProcessType.Publishing => "公开",
    };
}
