using Biaochi.Pages.Shared.Drawing;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>核对原文: one form of the desk beside the document it was read from. Corrections stay on the desk, and its findings follow them.</summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class CheckModel(DeskStore desks, TimeProvider timeProvider, SiteOptions site) : PageModel
{
    /// <summary>The level 2 under which a blank row is drawn.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Row { get; set; }

    /// <summary>What was just done; shown once.</summary>
    [TempData]
    public string? Notice { get; set; }

    public string? Refusal { get; private set; }

    public DeskForm Opened { get; private set; } = null!;

    public ReadForm View { get; private set; } = null!;

    /// <summary>The next form of the list in which something is doubtful.</summary>
    public DeskForm? NextDoubtful { get; private set; }

    public IActionResult OnGet(int number)
    {
        var batch = desks.Find(HttpContext);
        if (batch.Form(number) is not { } form)
        {
            return NotFound();
        }

        Show(batch, form);
        return Page();
    }

    public IActionResult OnPost(int number)
    {
        var batch = desks.Find(HttpContext);
        if (batch.Form(number) is not { } form)
        {
            return NotFound();
        }

        var now = timeProvider.GetUtcNow();
        var reading = ReadForm.Read(Request.Form, form.Reading, () => Guid.CreateVersion7(now).ToString("N"));
        batch = batch.With(number, reading, site.Rules);
        var corrected = batch.Form(number)!;
        if (!desks.TryKeep(HttpContext, batch))
        {
            Refusal = "没有保存：同时使用的人多，服务器暂时放不下这一批。请过几分钟再保存。";
            Response.StatusCode = StatusCodes.Status409Conflict;
            Show(batch, corrected);
            return Page();
        }

        if (ReadForm.GoesOn(Request.Form) && NextAfter(batch, corrected) is { } next)
        {
            Notice = $"“{corrected.Name}”已保存。";
            return RedirectToPage(new { number = next.Number });
        }

        Notice = corrected.DoubtCount == 0 ? "已保存，没有存疑的栏目了。" : $"已保存，还有 {corrected.DoubtCount} 处存疑。";
        return RedirectToPage(new { number, row = Request.Form["addRow"].FirstOrDefault() });
    }

    private void Show(DeskBatch batch, DeskForm form)
    {
        Opened = form;
        View = ReadForm.Of(form.Reading, form.Review.Findings, Row, $"/workbench/desk/check/{form.Number}");
        NextDoubtful = NextAfter(batch, form);
    }

    /// <summary>The doubtful form that was read next, or else the first of those before.</summary>
    private static DeskForm? NextAfter(DeskBatch batch, DeskForm form) =>
        batch.Forms.Where(other => other.DoubtCount > 0 && other.Number != form.Number).MinBy(other => other.Number < form.Number);
}
