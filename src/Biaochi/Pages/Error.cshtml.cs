using System.Globalization;
using Biaochi.Core;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages;

/// <summary>What is said instead of a page that cannot be shown. Reached by re-execution, with the method of the request that failed.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(TimeProvider timeProvider) : PageModel
{
    private static readonly Dictionary<int, ErrorNotice> Notices = new()
    {
        [400] = new("这次提交没有接受", "提交没有通过校验：页面可能打开太久，或提交不是从本系统的页面发出的。没有内容被保存。", "请返回上一页，刷新后重新提交。"),
        [403] = new("您没有办理这一项的权限", "这一页或这一步只开放给指定的岗位。", "确需办理的，请联系本单位管理员开通。"),
        [404] = new("没有这个页面", "地址可能抄错了，或内容已经移走、撤下。", "请核对地址，或从首页重新查找。"),
        [405] = new("这个地址不能这样打开", "它只接受从页面上提交的内容。", "请从工作台的页面上重新操作。"),
        [413] = new("放入的内容太大", "一次放入的内容超过了上限，没有接收。", "请分成几批，每批不超过 200 个文件、50 MB。"),
        [500] = new("系统出了错", "程序出错，这一步没有做成；以前保存的内容不受影响。", "请稍后再试。仍然这样的，请把下面的时间和编号告诉系统管理员。"),
    };

    private static readonly ErrorNotice Other = new("这个请求办不了", "请求的内容不完整，或现在不能办理。", "请返回上一页，重新操作。");

    public ErrorNotice Notice { get; private set; } = Other;

    /// <summary>Names the failure in the log; only for failures of our own.</summary>
    public string? Reference { get; private set; }

    public string At { get; private set; } = "";

    public bool IsWorkbench { get; private set; }

    public string Home => IsWorkbench ? "/workbench" : "/";

    public void OnGet() => Show();

    public void OnPost() => Show();

    /// <summary>Not bound as a parameter: binding reads the form of the request that failed, which may be what failed.</summary>
    private int StatusOfRoute() => int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);

    private void Show()
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
        // Opened by its own address, it is a page that does not exist; so is what an operation did not find.
        var isMissing = failed is null || HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is NotFoundException;
        var answered = isMissing ? StatusCodes.Status404NotFound : StatusOfRoute();
        Response.StatusCode = answered;
        Notice = Notices.GetValueOrDefault(answered, answered >= 500 ? Notices[500] : Other);
        IsWorkbench = new PathString(failed).StartsWithSegments("/workbench");
        if (answered >= 500)
        {
            Reference = HttpContext.TraceIdentifier;
            At = timeProvider.GetLocalNow().ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);
        }
    }
}

/// <summary>What happened, why, and what to do.</summary>
public sealed record ErrorNotice(string Title, string Reason, string Advice);
