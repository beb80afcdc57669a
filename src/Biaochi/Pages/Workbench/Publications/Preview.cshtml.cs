using Biaochi.Core.Accounts;
using Biaochi.Core.Publications;
using Biaochi.Core.Reviews;
using Biaochi.Forms.Interchange;
using Biaochi.Pages.Shared.Paper;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Publications;

/// <summary>The copy that the public would see, before it does.</summary>
internal sealed class PreviewModel(ReviewQueries reviews) : WorkbenchPage
{
    public DeclarationDetails Details { get; private set; } = null!;

    public PaperForm Paper { get; private set; } = null!;

    /// <summary>What is masked, cell by cell.</summary>
    public FormChanges Masked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!Actor.Has(Role.BudgetReviewer))
        {
            return Forbid();
        }

        Details = await reviews.GetDetailsAsync(id, Actor, Aborted);
        if (!Details.Actions.CanPublish)
        {
            return NotFound();
        }

        var approved = FormJson.ReadCanonical(Details.Versions[^1].Json);
        var copy = PublicCopy.Of(approved);
        Masked = FormChanges.Between(approved, copy);
        Paper = new PaperForm(copy);
        return Page();
    }
}
