using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Shared;

/// <summary>What the pages of the workbench have in common: who works here, and how a refusal or a success is told.</summary>
public abstract class WorkbenchPage : PageModel
{
    private CurrentActor CurrentActor => HttpContext.RequestServices.GetRequiredService<CurrentActor>();

    public Actor Actor => CurrentActor.Required;

    /// <summary>Why what was just posted was not done; shown at the top of the page, which answers 409.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was just done; shown once, on the page after it.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The time of the request, in UTC.</summary>
    public DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;

    protected CancellationToken Aborted => HttpContext.RequestAborted;

    protected ProcessContext Begin(ProcessType type, string? reason = null) => CurrentActor.Begin(type, reason);

    /// <summary>Notes the refusal and answers with the status of a conflict; the page is shown again with what was entered.</summary>
    protected void Refuse(Refusal refusal) => Refuse(refusal.Message);

    protected void Refuse(string message)
    {
        Refusal = message;
        Response.StatusCode = StatusCodes.Status409Conflict;
    }

    /// <summary>The page again, with what was entered and the messages at their fields.</summary>
    protected PageResult Invalid()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
