using System.ComponentModel.DataAnnotations;
using Biaochi.Core;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Pages.Workbench.Desk;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>导入申报表: documents are read and looked at first; those of their forms that the clerk ticks become drafts.</summary>
[UploadLimit(DeskLimits.MaxPostBytes)]
[RequestSizeLimit(DeskLimits.MaxPostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = DeskLimits.MaxPostBytes, ValueCountLimit = 20_000)]
internal sealed class IndexModel(ImportStore store, ImportForms importForms, SiteOptions site, TimeProvider timeProvider) : ImportPage(store, importForms)
{
    /// <summary>The month from which units declare for the year to come.</summary>
    private const int NewYearFrom = 7;

    private readonly ImportStore _store = store;
    private readonly ImportForms _importForms = importForms;

    /// <summary>The year of forms that do not say theirs.</summary>
    [BindProperty]
    [Display(Name = "年度")]
    [Range(2000, 2100, ErrorMessage = "年度应为四位数字，如 2025。")]
    public int Year { get; set; }

    public string? FileError { get; private set; }

    /// <summary>What would come of each form now.</summary>
    public IReadOnlyList<ItemFate> Fates { get; private set; } = [];

    /// <summary>The forms that are ticked; at first those that are new and in which nothing is doubtful.</summary>
    public IReadOnlyCollection<int> Chosen { get; private set; } = [];

    /// <summary>The forms whose doubtful cells the clerk says he has looked at.</summary>
    public IReadOnlyCollection<int> Looked { get; private set; } = [];

    /// <summary>Messages by the number of the form.</summary>
    public IReadOnlyDictionary<int, string> Errors { get; private set; } = new Dictionary<int, string>();

    public async Task OnGetAsync()
    {
        Year = DefaultYear();
        if (Batch is not null)
        {
            await ShowAsync();
            Chosen = [.. Fates.Where(fate => fate is { Fate: Fate.New, Item.DoubtCount: 0 }).Select(fate => fate.Item.Number)];
        }
        else if (Key is not null)
        {
            Refuse(Gone);
        }
    }

    public async Task<IActionResult> OnPostReadAsync(List<IFormFile> files)
    {
        FileError = ImportIntake.Refuse(files);
        if (FileError is not null || !ModelState.IsValid)
        {
            return Invalid();
        }

        var batch = await ImportIntake.ReadAsync(files, Year, site.Layouts, Aborted);
        if (batch.Files.All(file => file.Failure is not null))
        {
            FileError = string.Join('\n', batch.Files.Select(file => file.Failure));
            return Invalid();
        }

        if (_store.TryKeep(Actor.AccountId!.Value, batch) is { } key)
        {
            return RedirectToPage(new { key });
        }

        FileError = "没有读取：同时使用的人多，服务器暂时放不下这些文件。请过几分钟再试。";
        return Invalid();
    }

    public async Task<IActionResult> OnPostImportAsync(List<int> chosen, List<int> looked)
    {
        (Chosen, Looked) = (chosen, looked);
        if (Batch is null)
        {
            Year = DefaultYear();
            Refuse($"没有导入：{Gone}");
            return Page();
        }

        var items = Batch.Items.Where(item => chosen.Contains(item.Number)).ToList();
        Errors = items.Where(item => item.DoubtCount > 0 && !looked.Contains(item.Number))
            .ToDictionary(item => item.Number, item => $"还有 {item.DoubtCount} 处存疑。请打开核对，或勾选“我已核对”。");
        if (items.Count == 0 || Errors.Count > 0)
        {
            await ShowAsync();
            Refuse(items.Count == 0 ? "没有导入：没有勾选申报表。请先勾选要导入的。" : $"没有导入：勾选的申报表中有 {Errors.Count} 张还没有核对存疑之处。");
            return Invalid();
        }

        return await ImportAsync(items);
    }

    /// <summary>Each file by itself, because the record names the file of each form.</summary>
    private async Task<IActionResult> ImportAsync(List<ReadItem> items)
    {
        var (made, refusals) = (0, new List<string>());
        foreach (var file in items.GroupBy(item => item.File))
        {
            var imported = await _importForms.ExecuteAsync(Options(file, file.Key.Hash), Begin(ProcessType.FormImporting), Aborted);
            if (imported.Succeeded)
            {
                made += imported.Value.Declarations.Count;
                refusals.AddRange(imported.Value.Forms.Where(form => form.Draft is null).Select(form => form.Problems.Count > 0 ? form.Problems[0].Message : $"{form.Form.ProjectName}：已有内容相同的申报。"));
            }
            else
            {
                refusals.Add(imported.Refusal.Message);
            }
        }

        if (made == 0)
        {
            await ShowAsync();
            Refuse($"没有导入：{string.Join('\n', refusals)}");
            return Page();
        }

        Notice = $"已导入 {made} 张草稿{(refusals.Count > 0 ? $"，{refusals.Count} 张没有导入" : "")}。请逐张核对、改正后提交。";
        return RedirectToPage(new { Key });
    }

    private async Task ShowAsync()
    {
        var preview = await PreviewAsync(Batch!.Items);
        if (preview.Succeeded)
        {
            Fates = [.. Batch.Items.Zip(preview.Value.Forms, (item, imported) => ItemFate.Of(item, imported, preview.Value))];
        }
        else
        {
            Refuse(preview.Refusal);
        }
    }

    private int DefaultYear()
    {
        var today = ChinaTime.DateOf(timeProvider.GetUtcNow().UtcDateTime);
        return today.Month >= NewYearFrom ? today.Year + 1 : today.Year;
    }
}
