using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>What the pages of an import have in common: they are the clerks', and work on what was read and waits.</summary>
internal abstract class ImportPage(ImportStore store, ImportForms importForms) : WorkbenchPage
{
    protected const string Gone = "读取的结果已经清除：放置超过两小时，或不是您读取的。请重新选择文件。";

    /// <summary>The batch that was read and waits.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    public ImportBatch? Batch { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Actor.Has(Role.UnitClerk))
        {
            context.Result = Forbid();
            return;
        }

        Batch = store.Find(Actor.AccountId!.Value, Key);
    }

    /// <summary>False when the server has no room for it now.</summary>
    protected bool TryKeep(ImportBatch batch)
    {
        Batch = batch;
        return store.TryKeep(Actor.AccountId!.Value, Key!, batch);
    }

    /// <summary>What an import of these forms would do now, without doing it.</summary>
    protected Task<Result<FormImport>> PreviewAsync(IEnumerable<ReadItem> items) =>
        importForms.PreviewAsync(Options(items, fileHash: ""), Begin(ProcessType.FormImporting), Aborted);

    protected ImportFormsOptions Options(IEnumerable<ReadItem> items, string fileHash) =>
        new() { Forms = [.. items.Select(item => item.Reading.Form)], FiscalYear = Batch!.FiscalYear, FileHash = fileHash };
}
