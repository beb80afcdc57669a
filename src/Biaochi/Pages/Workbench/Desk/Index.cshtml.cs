using System.Globalization;
using Biaochi.Pages.Shared.Paper;
using Biaochi.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>审一批: files in, forms with their findings out. Nothing enters the workflow.</summary>
[UploadLimit(DeskLimits.MaxPostBytes)]
[RequestSizeLimit(DeskLimits.MaxPostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = DeskLimits.MaxPostBytes)]
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

    public DeskSummary Total => new("合计", null, Batch.Forms);

    public IReadOnlyList<DeskSummary> Departments { get; private set; } = [];

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

    public IReadOnlyList<NumberedFinding> OpenedFindings => Opened is null ? [] : new PaperForm(Opened.Form, Opened.Review.Findings).Findings;

    /// <summary>Why what was just posted was not taken.</summary>
    public string? Refusal { get; private set; }

    public void OnGet() => Show(desks.Find(HttpContext));

    public IActionResult OnPost(List<IFormFile> files)
    {
        var batch = desks.Find(HttpContext);
        Refusal = DeskIntake.Refuse(batch, files);
        if (Refusal is null && !desks.TryKeep(HttpContext, DeskIntake.Add(batch, files, site.Layouts, HttpContext.RequestAborted)))
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

    public IActionResult OnPostClear()
    {
        desks.Clear(HttpContext);
        return RedirectToPage();
    }

    public IActionResult OnGetOpinions()
    {
        var batch = desks.Find(HttpContext);
        return batch.IsEmpty ? RedirectToPage() : File(OpinionTable.Write(batch), "text/csv; charset=utf-8", "审核意见.csv");
    }

    /// <summary>A department as the list calls it.</summary>
    public string NameOf(DeskForm form) => Departments.First(summary => summary.Department == form.Department).Name;

    /// <summary>万元, two decimals, as lists have it.</summary>
    public static string Wan(decimal? yuan) => yuan is { } amount ? (amount / 10000m).ToString("#,##0.00", CultureInfo.InvariantCulture) : "";

    private void Show(DeskBatch batch)
    {
        Batch = batch;
        Departments = DeskSummary.ByDepartment(batch.Forms);
        _chosen = [.. batch.ByGravity.Where(form => string.IsNullOrEmpty(Department) || form.Department == Department)];
        var place = Math.Max(0, _chosen.FindIndex(form => form.Number == Form));
        Opened = place < _chosen.Count ? _chosen[place] : null;
        Place = place + 1;
    }
}
