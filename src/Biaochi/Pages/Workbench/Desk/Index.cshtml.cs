using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents;
using Biaochi.Pages.Shared.Paper;
using Biaochi.Reviewer.Reports;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>审一批: files in, forms with their findings out. Nothing enters the workflow.</summary>
[UploadLimit(DeskLimits.MaxPostBytes)]
[RequestSizeLimit(DeskLimits.MaxPostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = DeskLimits.MaxPostBytes, ValueCountLimit = 20_000)]
internal sealed class IndexModel(DeskStore desks, SiteOptions site) : PageModel
{
    private const int RowsAtFirst = 50;

    private List<DeskForm> _chosen = [];

    /// <summary>The number of the opened form.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Form { get; set; }

    /// <summary>Only the forms of this department.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Department { get; set; }

    /// <summary>How many rows of the list are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int Rows { get; set; } = RowsAtFirst;

    public DeskBatch Batch { get; private set; } = DeskBatch.Empty;

    public BatchReport Report { get; private set; } = BatchReport.Empty;

    public IReadOnlyList<BatchFigures> Departments => Report.Departments;

    /// <summary>How many opinions go out, and how many findings were dismissed.</summary>
    public (int Chosen, int Dismissed) Decided => (Batch.Forms.Sum(form => form.ChosenCount), Batch.Forms.Sum(form => form.Findings.Count(finding => finding.IsDismissed)));

    /// <summary>The forms of the list: those with the gravest findings first.</summary>
    public IEnumerable<DeskForm> Listed => _chosen.Take(Rows);

    public int Left => Math.Max(0, _chosen.Count - Rows);

    public int MoreRows => Rows + RowsAtFirst;

    public DeskForm? Opened { get; private set; }

    /// <summary>The opened form's place in the list, from 1.</summary>
    public int Place { get; private set; }

    public DeskForm? Previous => Place > 1 ? _chosen[Place - 2] : null;

    public DeskForm? Next => Place < _chosen.Count ? _chosen[Place] : null;

    public int ChosenCount => _chosen.Count;

    /// <summary>The findings of the opened form that stand, by the numbers they have on its paper.</summary>
    public IEnumerable<ListedFinding> OpenedFindings => Opened is null ? [] : Opened.Findings.Where(finding => !finding.IsDismissed)
        .Zip(new PaperForm(Opened.Form, Opened.Standing.Findings).Findings, (finding, numbered) => new ListedFinding(finding, numbered));

    /// <summary>Why what was just posted was not taken.</summary>
    public string? Refusal { get; private set; }

    public void OnGet() => Show(desks.Find(HttpContext));

    public IActionResult OnPost(List<IFormFile> files)
    {
        var batch = desks.Find(HttpContext);
        Refusal = DeskIntake.Refuse(batch, files);
        if (Refusal is null && !desks.TryKeep(HttpContext, DeskIntake.Add(batch, files, site, HttpContext.RequestAborted)))
        {
            Refusal = "没有读取：同时使用的人多，服务器暂时放不下这一批。请过几分钟再放入，或分成小批。";
        }

        if (Refusal is null)
        {
            return RedirectToPage();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Show(batch);
        return Page();
    }

    /// <summary>What was ticked, written and dismissed on the opened form.</summary>
    public IActionResult OnPostOpinions()
    {
        var batch = desks.Find(HttpContext);
        if (Form is not { } number || batch.Form(number) is not { } form)
        {
            return NotFound();
        }

        Refusal = DeskOpinionPost.Refuse(Request.Form, form);
        if (Refusal is null && desks.TryChange(HttpContext, number, lying => DeskOpinionPost.Read(Request.Form, lying)) is null)
        {
            Refusal = "没有保存：同时使用的人多，服务器暂时放不下这一批。请过几分钟再保存。";
        }

        if (Refusal is null)
        {
            return RedirectToPage(null, null, new { form = number, department = Department, rows = Rows }, "open");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Show(batch);
        return Page();
    }

    /// <summary>Reviews the batch as one that is about to be published, or no longer so.</summary>
    public IActionResult OnPostPublication(bool on)
    {
        var batch = desks.Find(HttpContext);
        if (desks.TryKeep(HttpContext, batch.For(on, site.Rules)))
        {
            return RedirectToPage(new { form = Form, department = Department, rows = Rows });
        }

        Refusal = "没有改变：同时使用的人多，服务器暂时放不下这一批。请过几分钟再试。";
        Response.StatusCode = StatusCodes.Status409Conflict;
        Show(batch);
        return Page();
    }

    public IActionResult OnPostClear()
    {
        desks.Clear(HttpContext);
        return RedirectToPage();
    }

    /// <summary>The opinions that go out as an Excel table, a row a project.</summary>
    public IActionResult OnGetTable()
    {
        var batch = desks.Find(HttpContext);
        if (batch.Forms.IsEmpty)
        {
            return RedirectToPage();
        }

        using var content = new MemoryStream();
        DocumentWriter.WriteTable(OpinionBook.Print([.. batch.Projects]), content);
        return File(content.ToArray(), DeskFiles.Excel, "审核意见汇总.xlsx");
    }

    /// <summary>A department as the list calls it.</summary>
    public string NameOf(DeskForm form) => Departments.First(summary => summary.Department == form.Department).Name;

    /// <summary>万元, two decimals, as lists have it; empty where nothing is filled in.</summary>
    public static string Wan(decimal? yuan) => yuan is { } amount ? ReportWords.InWanYuan(amount) : "";

    private void Show(DeskBatch batch)
    {
        Batch = batch;
        Report = batch.Report;
        _chosen = [.. batch.ByGravity.Where(form => string.IsNullOrEmpty(Department) || form.Department == Department)];
        var place = Math.Max(0, _chosen.FindIndex(form => form.Number == Form));
        Opened = place < _chosen.Count ? _chosen[place] : null;
        Place = place + 1;
    }
}
