using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>差异: what the same form says otherwise when it is brought in again, to be taken over into the draft or left.</summary>
internal sealed class DifferencesModel(ImportStore store, ImportForms importForms, TakeOverForm takeOverForm) : ImportPage(store, importForms)
{
    /// <summary>The draft's revision with which the document was compared.</summary>
    [BindProperty]
    public int Revision { get; set; }

    public ReadItem Item { get; private set; } = null!;

    public Declaration Existing { get; private set; } = null!;

    public TakenChanges Differences { get; private set; } = null!;

    public bool CanTake => Existing.Stage is Stage.Draft;

    /// <summary>The differences that are ticked; at first all of them.</summary>
    public IReadOnlyCollection<string> Taken { get; private set; } = [];

    public string? LookedError { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number)
    {
        if (await FindAsync(number) is { } missing)
        {
            return missing;
        }

        var changes = Differences.Changes;
        Taken = [.. changes.Cells.Select(cell => cell.Name), .. changes.Added.Concat(changes.Removed).Select(Differences.NameOf)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, List<string> taken, bool looked)
    {
        if (await FindAsync(number) is { } missing)
        {
            return missing;
        }

        Taken = taken;
        if (taken.Count == 0)
        {
            Refuse("没有更新：没有勾选要采用的差异。请先勾选；不采用的，回到清单即可。");
            return Invalid();
        }

        if (Item.DoubtCount > 0 && !looked)
        {
            LookedError = $"还有 {Item.DoubtCount} 处存疑。请打开核对，或勾选“我已核对”。";
            return Invalid();
        }

        var result = await takeOverForm.ExecuteAsync(
            new TakeOverFormOptions { DeclarationId = Existing.Id, Revision = Revision, Form = Differences.Take(taken), FileHash = Item.File.Hash },
            Begin(ProcessType.FormImporting),
            Aborted);
        if (result.Succeeded)
        {
            Notice = $"已用“{Item.File.Name}”更新草稿，采用 {taken.Count} 处差异。";
            return RedirectToPage("/Workbench/Declarations/Fill/Index", new { Existing.Id });
        }

        Refuse(result.Refusal);
        return Page();
    }

    /// <summary>What to answer when there is nothing to compare; otherwise the form, the draft and their differences.</summary>
    private async Task<IActionResult?> FindAsync(int number)
    {
        if (Batch is null)
        {
            return RedirectToPage("Index", new { Key });
        }

        if (Batch.Item(number) is not { } item)
        {
            return NotFound();
        }

        var preview = await PreviewAsync([item]);
        if (preview.Value?.Forms[0].Existing is not { } existing)
        {
            return RedirectToPage("Index", new { Key });
        }

        (Item, Existing) = (item, existing);
        Differences = Compare(item.Reading.Form, existing);
        return null;
    }

    private TakenChanges Compare(TargetForm read, Declaration existing)
    {
        var (draft, now) = (FormJson.ReadCanonical(existing.DraftJson), Now);
        var aligned = SameForm.Align(read, draft, () => Guid.CreateVersion7(now).ToString("N"));
        if (!Request.HasFormContentType)
        {
            Revision = existing.Revision;
        }

        return new TakenChanges(draft, aligned);
    }
}
