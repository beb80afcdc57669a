using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Documents;
using Biaochi.Pages.Shared.Paper;
using Biaochi.Pages.Workbench.Desk;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>导入申报表: a document is read and looked at first; its forms become drafts when the clerk says so.</summary>
[UploadLimit(DeskLimits.MaxPostBytes)]
[RequestSizeLimit(DeskLimits.MaxPostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = DeskLimits.MaxPostBytes)]
internal sealed class IndexModel(ImportStore store, ImportForms importForms, SiteOptions site, TimeProvider timeProvider) : WorkbenchPage
{
    /// <summary>The month from which units declare for the year to come.</summary>
    private const int NewYearFrom = 7;

    /// <summary>The document that was read and waits.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>The number of the form whose paper is opened, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Form { get; set; }

    /// <summary>The year of forms that do not say theirs.</summary>
    [BindProperty]
    [Display(Name = "年度")]
    [Range(2000, 2100, ErrorMessage = "年度应为四位数字，如 2025。")]
    public int Year { get; set; }

    public string? FileError { get; private set; }

    public ReadDocument? Document { get; private set; }

    /// <summary>What would come of each form, or came.</summary>
    public FormImport? Import { get; private set; }

    public bool IsDone { get; private set; }

    public PaperForm? Paper { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Year = DefaultYear();
        if (!Actor.Has(Role.UnitClerk))
        {
            return Forbid();
        }

        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostReadAsync(IFormFile? file)
    {
        if (!Actor.Has(Role.UnitClerk))
        {
            return Forbid();
        }

        FileError = file is null ? "没有收到文件。请先选择文件，再点“读取”。" : null;
        if (FileError is null && ModelState.IsValid && await ReadAsync(file!) is { } key)
        {
            return RedirectToPage(new { key });
        }

        return Invalid();
    }

    public async Task<IActionResult> OnPostImportAsync()
    {
        if (!Actor.Has(Role.UnitClerk))
        {
            return Forbid();
        }

        Document = store.Find(Actor.AccountId!.Value, Key);
        if (Document is null)
        {
            Year = DefaultYear();
            Refuse("没有导入：读取的结果已经清除，可能已经导入过，或放置超过两小时。请重新选择文件。");
            return Page();
        }

        var imported = await importForms.ExecuteAsync(Options(Document), Begin(ProcessType.FormImporting), Aborted);
        if (!imported.Succeeded)
        {
            Refuse(imported.Refusal);
            await ShowAsync();
            return Page();
        }

        store.Remove(Actor.AccountId.Value, Key!);
        Import = imported.Value;
        IsDone = true;
        return Page();
    }

    private async Task<string?> ReadAsync(IFormFile file)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, Aborted);
        try
        {
            content.Position = 0;
            var result = FormReader.Read(content, file.FileName, new ReadOptions { MaxBytes = DeskLimits.MaxBytes, Layouts = site.Layouts }, Aborted);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content.ToArray()));
            var key = store.TryKeep(Actor.AccountId!.Value, new ReadDocument(Path.GetFileName(file.FileName), hash, file.Length, Year, result));
            FileError = key is null ? "没有读取：同时使用的人多，服务器暂时放不下这个文件。请过几分钟再试。" : null;
            return key;
        }
        catch (DocumentFormatException exception)
        {
            FileError = exception.Message;
            return null;
        }
    }

    /// <summary>What the import would do now, without doing it.</summary>
    private async Task ShowAsync()
    {
        Document ??= store.Find(Actor.AccountId!.Value, Key);
        if (Document is null)
        {
            if (Key is not null && Refusal is null)
            {
                Refuse("读取的结果已经清除，可能已经导入过，或放置超过两小时。请重新选择文件。");
            }

            return;
        }

        var preview = await importForms.PreviewAsync(Options(Document), Begin(ProcessType.FormImporting), Aborted);
        if (!preview.Succeeded)
        {
            Refuse(preview.Refusal);
            return;
        }

        Import = preview.Value;
        if (Import.Forms.ElementAtOrDefault((Form ?? 1) - 1) is { } opened)
        {
            Form ??= 1;
            Paper = new PaperForm(opened.Form, DeclarationReview.Of(opened.Form));
        }
    }

    private static ImportFormsOptions Options(ReadDocument document) => new() { Forms = document.Result.Forms, FiscalYear = document.FiscalYear, FileHash = document.FileHash };

    private int DefaultYear()
    {
        var today = ChinaTime.DateOf(timeProvider.GetUtcNow().UtcDateTime);
        return today.Month >= NewYearFrom ? today.Year + 1 : today.Year;
    }
}
