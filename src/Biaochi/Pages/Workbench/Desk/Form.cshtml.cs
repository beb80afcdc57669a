using Biaochi.Pages.Shared.Paper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>One form of the desk on paper, as we draw it, with its findings at their cells.</summary>
internal sealed class FormModel(DeskStore desks) : PageModel
{
    public DeskForm Opened { get; private set; } = null!;

    public PaperForm Paper { get; private set; } = null!;

    public int? Previous { get; private set; }

    public int? Next { get; private set; }

    public int Count { get; private set; }

    public IActionResult OnGet(int number)
    {
        var batch = desks.Find(HttpContext);
        if (batch.Form(number) is not { } form)
        {
            return NotFound();
        }

        Opened = form;
        Paper = new PaperForm(form.Form, form.Review.Findings);
        Count = batch.Forms.Length;
        Previous = batch.Form(number - 1)?.Number;
        Next = batch.Form(number + 1)?.Number;
        return Page();
    }
}
