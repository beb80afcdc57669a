using System.Text;
using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents;
using Biaochi.Pages.Shared;
using Biaochi.Reviewer.ScoreSheet;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>审核表 of one form of the desk: proposed from its findings, decided by the person, to take away.</summary>
internal sealed class SheetModel(DeskStore desks) : PageModel
{
    public DeskForm Opened { get; private set; } = null!;

    public SheetForm View { get; private set; } = null!;

    public string? Refusal { get; private set; }

    public IActionResult OnGet(int number)
    {
        if (desks.Find(HttpContext).Form(number) is not { } form)
        {
            return NotFound();
        }

        Show(form, form.Sheet);
        return Page();
    }

    public IActionResult OnPost(int number)
    {
        if (desks.Find(HttpContext).Form(number) is not { } form)
        {
            return NotFound();
        }

        var sheet = SheetForm.Read(Request.Form, form.Sheet);
        Refusal = SheetForm.Refuse(sheet)
            ?? (desks.TryChange(HttpContext, number, lying => lying with { DecidedSheet = sheet }) is null ? "没有保存：服务器暂时放不下这一批。请过几分钟再保存。" : null);
        if (Refusal is null)
        {
            return RedirectToPage(new { number });
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Show(form, sheet);
        return Page();
    }

    /// <summary>Takes the person's decisions off again.</summary>
    public IActionResult OnPostRenew(int number) =>
        desks.TryChange(HttpContext, number, lying => lying with { DecidedSheet = null }) is null ? NotFound() : RedirectToPage(new { number });

    public IActionResult OnGetWord(int number)
    {
        if (desks.Find(HttpContext).Form(number) is not { } form)
        {
            return NotFound();
        }

        using var content = new MemoryStream();
        DocumentWriter.WriteWord(ScoreSheetPaper.Print(form.Form, form.Sheet), content);
        return File(content.ToArray(), DeskFiles.Word, ScoreSheetPaper.FileName(form.Form) + ".docx");
    }

    public IActionResult OnGetJson(int number) => desks.Find(HttpContext).Form(number) is { } form
        ? File(Encoding.UTF8.GetBytes(ReviewSheetJson.Write(form.Sheet)), "application/json", ScoreSheetPaper.FileName(form.Form) + ".json")
        : NotFound();

    private void Show(DeskForm form, ReviewSheet sheet)
    {
        Opened = form;
        View = new SheetForm(sheet, IsEditable: true);
    }
}
