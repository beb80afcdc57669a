using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.IO.Compression;
using Biaochi.Core;
using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents;
using Biaochi.Reviewer.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>审核意见书: what stands in the letters beside the opinions, and a letter to each unit.</summary>
internal sealed class LettersModel(DeskStore desks, TimeProvider timeProvider) : PageModel
{
    [BindProperty]
    [Display(Name = "发文机关")]
    [Required(ErrorMessage = "请填写发文机关，如 青禾县财政局。")]
    [StringLength(LetterSettings.TextMaxLength, ErrorMessage = "发文机关不能超过 {1} 字。")]
    public string? Sender { get; set; }

    [BindProperty]
    [StringLength(LetterSettings.TextMaxLength, ErrorMessage = "文号不能超过 {1} 字。")]
    public string? Number { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "请填写落款日期。")]
    public DateOnly? Date { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "请填写回复期限。")]
    public DateOnly? ReplyBy { get; set; }

    [BindProperty]
    [StringLength(LetterSettings.TextMaxLength, ErrorMessage = "联系人及电话不能超过 {1} 字。")]
    public string? Contact { get; set; }

    public ImmutableArray<OpinionLetter> Letters { get; private set; } = [];

    /// <summary>What was just done; shown once.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>False until the letters can go out: nobody has said yet from whom.</summary>
    public bool IsReady { get; private set; }

    public IActionResult OnGet()
    {
        var batch = desks.Find(HttpContext);
        if (batch.Forms.IsEmpty)
        {
            return RedirectToPage("Index");
        }

        var settings = SettingsOf(batch);
        (Sender, Number, Date, ReplyBy, Contact) = (settings.Sender, settings.Number, settings.Date, settings.ReplyBy, settings.Contact);
        Show(batch, settings);
        return Page();
    }

    public IActionResult OnPost()
    {
        var batch = desks.Find(HttpContext);
        if (batch.Forms.IsEmpty)
        {
            return RedirectToPage("Index");
        }

        if (ReplyBy < Date)
        {
            ModelState.AddModelError(nameof(ReplyBy), "回复期限不能早于落款日期。");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            Show(batch, SettingsOf(batch));
            return Page();
        }

        var settings = SettingsOf(batch) with { Sender = Sender!.Trim(), Number = Filled(Number), Date = Date!.Value, ReplyBy = ReplyBy!.Value, Contact = Filled(Contact) };
        Notice = desks.TryKeep(HttpContext, batch with { Letters = settings }) ? "已保存，下载的意见书按这些内容写。" : "没有保存：服务器暂时放不下这一批。请过几分钟再保存。";
        return RedirectToPage();
    }

    /// <summary>One letter, by its number in the list.</summary>
    public IActionResult OnGetWord(int letter)
    {
        var batch = desks.Find(HttpContext);
        var letters = OpinionLetter.ByUnit(batch.Projects);
        return letter < 1 || letter > letters.Length ? NotFound()
            : SettingsOf(batch).Sender.Length == 0 ? RedirectToPage()
            : File(Write(letters[letter - 1], SettingsOf(batch)), DeskFiles.Word, OpinionLetterPaper.FileName(letters[letter - 1]));
    }

    /// <summary>All letters in one archive.</summary>
    public IActionResult OnGetAll()
    {
        var batch = desks.Find(HttpContext);
        var letters = OpinionLetter.ByUnit(batch.Projects);
        if (letters.IsEmpty)
        {
            return NotFound();
        }

        if (SettingsOf(batch).Sender.Length == 0)
        {
            return RedirectToPage();
        }

        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < letters.Length; i++)
            {
                using var entry = archive.CreateEntry($"{i + 1:00} {OpinionLetterPaper.FileName(letters[i])}").Open();
                entry.Write(Write(letters[i], SettingsOf(batch)));
            }
        }

        return File(content.ToArray(), DeskFiles.Zip, "审核意见书.zip");
    }

    private static byte[] Write(OpinionLetter letter, LetterSettings settings)
    {
        using var content = new MemoryStream();
        DocumentWriter.WriteWord(OpinionLetterPaper.Print(letter, settings), content);
        return content.ToArray();
    }

    private void Show(DeskBatch batch, LetterSettings settings)
    {
        Letters = OpinionLetter.ByUnit(batch.Projects);
        IsReady = settings.Sender.Length > 0;
    }

    /// <summary>As the person set them; before that, what the forms and the calendar say.</summary>
    private LetterSettings SettingsOf(DeskBatch batch)
    {
        if (batch.Letters is { } settings)
        {
            return settings;
        }

        var today = ChinaTime.DateOf(timeProvider.GetUtcNow().UtcDateTime);
        var county = batch.Report.County;
        return new LetterSettings
        {
            Sender = county.Length > 0 ? county + "财政局" : "",
            Date = today,
            ReplyBy = LetterSettings.UsualReplyBy(today),
        };
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
