using Biaochi.Documents.Printing;
using Biaochi.Documents.Printing.Excel;
using Biaochi.Documents.Printing.Html;
using Biaochi.Documents.Printing.Word;

namespace Biaochi.Documents;

/// <summary>
/// The door for papers that are no forms: letters, reports, tables. Who has something to say composes it as printed parts, and needs to know no
/// kind of file; the same parts give the same bytes.
/// </summary>
public static class DocumentWriter
{
    /// <summary>Writes a Word document.</summary>
    /// <param name="stream">Written from where it stands; left open.</param>
    public static void WriteWord(PrintedDocument document, Stream stream) => WordWriter.Write(document, stream);

    /// <summary>Writes a web page in one file that needs nothing else.</summary>
    /// <param name="stream">Written from where it stands; left open.</param>
    public static void WriteHtml(PrintedDocument document, Stream stream) => HtmlWriter.Write(document, stream);

    /// <summary>Writes a table as an Excel workbook: one row of headings, which stays in sight and filters, and one row an entry.</summary>
    /// <param name="stream">Written from where it stands; left open.</param>
    public static void WriteTable(DataTable table, Stream stream) => ExcelTableWriter.Write(table, stream);
}
