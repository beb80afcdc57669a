using Biaochi.Pages.Shared.Paper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>One form of the desk on paper, as we draw it, with its findings at their cells.</summary>
internal sealed class FormModel(DeskStore desks) : PageModel
{
    public DeskForm Opened { get; private set; } = null!;

    public PaperForm Paper { get; private set; } = null!;

    public DeskForm? Previous { get; private set; }

    public DeskForm? Next { get; private set; }

    /// <summary>Its place in the list, from 1.</summary>
    public int Place { get; private set; }

    public int Count { get; private set; }

    public IActionResult OnGet(int number)
    {
        var batch = desks.Find(HttpContext);
        if (batch.Form(number) is not { } form)
        {
            return NotFound();
        }

        Opened = form;
        Paper = new PaperForm(form.Form, form.Standing.Findings);
        Turn([.. batch.ByGravity]);
        return Page();
    }

    private void Turn(List<DeskForm> list)
    {
        var at = list.IndexOf(Opened);
        Place = at + 1;
        Count = list.Count;
        Previous = at > 0 ? list[at - 1] : null;
        Next = at + 1 < list.Count ? list[at + 1] : null;
    }
}
