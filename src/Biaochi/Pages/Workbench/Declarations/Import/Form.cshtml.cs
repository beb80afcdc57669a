using Biaochi.Core.Declarations;
using Biaochi.Pages.Shared.Drawing;
using Microsoft.AspNetCore.Mvc;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>One form that was read, beside its document, to be compared and corrected before anything is kept.</summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class FormModel(ImportStore store, ImportForms importForms, DeclarationReview review) : ImportPage(store, importForms)
{
    /// <summary>The level 2 under which a blank row is drawn.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Row { get; set; }

    public ReadItem Item { get; private set; } = null!;

    public ReadForm View { get; private set; } = null!;

    /// <summary>The next form in which something is doubtful.</summary>
    public ReadItem? NextDoubtful => Batch!.Items.Where(other => other.DoubtCount > 0 && other.Number != Item.Number).MinBy(other => other.Number < Item.Number);

    public IActionResult OnGet(int number)
    {
        if (Find(number) is { } missing)
        {
            return missing;
        }

        Show();
        return Page();
    }

    public IActionResult OnPost(int number)
    {
        if (Find(number) is { } missing)
        {
            return missing;
        }

        var now = Now;
        Item = new ReadItem(Item.Number, Item.File, ReadForm.Read(Request.Form, Item.Reading, () => Guid.CreateVersion7(now).ToString("N")));
        if (!TryKeep(Batch!.With(Item)))
        {
            Refuse("没有保存：同时使用的人多，服务器暂时放不下。请过几分钟再保存。");
            Show();
            return Page();
        }

        if (ReadForm.GoesOn(Request.Form) && NextDoubtful is { } next)
        {
            Notice = $"“{Item.Name}”已保存；导入后才成为草稿。";
            return RedirectToPage(new { number = next.Number, Key });
        }

        Notice = Item.DoubtCount == 0 ? "已保存，没有存疑的栏目了；导入后才成为草稿。" : $"已保存，还有 {Item.DoubtCount} 处存疑；导入后才成为草稿。";
        return RedirectToPage(new { number, Key, row = Request.Form["addRow"].FirstOrDefault() });
    }

    /// <summary>What to answer when it is not there; the list says that a batch is gone.</summary>
    private IActionResult? Find(int number)
    {
        if (Batch is null)
        {
            return RedirectToPage("Index", new { Key });
        }

        Item = Batch.Item(number)!;
        return Item is null ? NotFound() : null;
    }

    private void Show() => View = ReadForm.Of(Item.Reading, review.Of(Item.Reading.Form), Row, $"/workbench/declarations/import/{Item.Number}?key={Key}");
}
