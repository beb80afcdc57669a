using Biaochi.Core.Reviews.Papers;
using Biaochi.Documents;
using Biaochi.Reviewer.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>审核情况: the batch in figures, as a bureau chief wants it, on the page and to take away.</summary>
internal sealed class SummaryModel(DeskStore desks) : PageModel
{
    private const string Name = "项目支出绩效目标审核情况";

    private DeskBatch _batch = DeskBatch.Empty;

    public BatchReport Report { get; private set; } = BatchReport.Empty;

    public IActionResult OnGet()
    {
        _batch = desks.Find(HttpContext);
        Report = _batch.Report;
        return _batch.Forms.IsEmpty ? RedirectToPage("Index") : Page();
    }

    public IActionResult OnGetWord() => Download(DocumentWriter.WriteWord, DeskFiles.Word, Name + ".docx");

    public IActionResult OnGetHtml() => Download(DocumentWriter.WriteHtml, DeskFiles.Html, Name + ".html");

    /// <summary>The number by which the desk opens the form of that review.</summary>
    public int NumberOf(Reviewer.FormReview review) => _batch.Forms.First(form => form.Standing == review).Number;

    private IActionResult Download(Action<Documents.Printing.PrintedDocument, Stream> write, string type, string name)
    {
        var batch = desks.Find(HttpContext);
        if (batch.Forms.IsEmpty)
        {
            return RedirectToPage("Index");
        }

        using var content = new MemoryStream();
        write(BatchReportPaper.Print(batch.Report), content);
        return File(content.ToArray(), type, name);
    }
}
