namespace Biaochi.Forms;

/// <summary>A place in a document: the file's name without folders; page, sheet, table, line and cell where the kind of document has them.</summary>
/// <param name="Page">From 1: PDF, and text with form feeds.</param>
/// <param name="Line">From 1: the line of a text or of a page's words, the row of a sheet or of a table.</param>
public sealed record SourcePosition(string File, int? Page = null, int? Line = null)
{
    /// <summary>The name of the worksheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>Which table of the document, from 1: Word and web pages.</summary>
    public int? Table { get; init; }

    /// <summary>The cell as the document's program names it, e.g. C7.</summary>
    public string? Cell { get; init; }

    /// <summary>e.g. 「申报表.txt 第 3 页 第 120 行」, 「申报表.xlsx 工作表“项目一” C7」, for messages.</summary>
    public override string ToString() => File
        + (Page is null ? "" : $" 第 {Page} 页")
        + (Sheet is null ? "" : $" 工作表“{Sheet}”")
        + (Table is null ? "" : $" 第 {Table} 张表")
        + (Cell is not null ? $" {Cell}" : Line is null ? "" : $" 第 {Line} 行");
}
