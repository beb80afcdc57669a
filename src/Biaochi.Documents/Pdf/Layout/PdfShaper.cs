using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>
/// Brings the pages of a PDF to rows of cells: tables by their rules, tables without rules by the alignment of their text, all else as
/// lines. A table that goes on on the next page is one table.
/// </summary>
internal static class PdfShaper
{
    /// <exception cref="DocumentFormatException">The file needs a password, is broken, has no text, or is larger than the options allow.</exception>
    public static DocumentShape Shape(byte[] bytes, string file, ReadOptions options, CancellationToken cancellationToken) =>
        Shape(PdfDocument.Open(bytes, file, options, cancellationToken).Pages, file, options, cancellationToken);

    /// <exception cref="DocumentFormatException">No page has text, or there are more cells than the options allow.</exception>
    public static DocumentShape Shape(IEnumerable<PdfPage> pages, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        var body = new DocumentBody(file);
        var writer = new RowWriter(file, options);
        foreach (var page in RunningLines.TakeOut(SidewaysPages.Join(pages), file, body.Notes))
        {
            cancellationToken.ThrowIfCancellationRequested();
            body.Add(page);
            writer.Add(body.TakeFinished(), cancellationToken);
        }

        writer.Add(body.Finish(), cancellationToken);
        return body.HasText
            ? new DocumentShape(writer.Rows) { Notes = body.Notes, Problems = body.Problems }
            : throw new DocumentFormatException(file, "PDF 是扫描件或图片，里面没有文字，无法读取。请提供由办公软件或业务系统直接导出的 PDF，或 Word、Excel 原件。");
    }
}
