using Biaochi.Documents.Pdf.Filters;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf;

/// <summary>The door to PDF files: their pages as glyphs and rules (ISO 32000-1, in managed code of our own).</summary>
internal sealed class PdfDocument
{
    private readonly PdfObjects _objects;
    private readonly string _file;
    private readonly ReadOptions _options;

    private PdfDocument(PdfObjects objects, string file, ReadOptions options)
    {
        _objects = objects;
        _file = file;
        _options = options;
    }

    /// <summary>The pages in order, each read when it is asked for.</summary>
    /// <exception cref="DocumentFormatException">While going through them: no page can be found, there are too many, or they unpack to too much.</exception>
    public IEnumerable<PdfPage> Pages
    {
        get
        {
            var reader = new PageReader(_objects);
            var number = 0;
            foreach (var page in PageTree.Pages(_objects.Catalog, _objects))
            {
                if (++number > _options.MaxPages)
                {
                    throw new DocumentFormatException(_file, $"PDF 超过 {_options.MaxPages} 页，未读取。请拆分后再读取。");
                }

                yield return reader.Read(page, number);
            }

            if (number == 0)
            {
                throw new DocumentFormatException(_file, "PDF 已损坏，找不到任何页面。请重新导出或重新传送后再读取。");
            }
        }
    }

    /// <summary>Opens a file whose bytes are all there; the pages are read later.</summary>
    /// <exception cref="DocumentFormatException">It needs a password, or nothing in it can be read.</exception>
    public static PdfDocument Open(byte[] bytes, string file, ReadOptions options, CancellationToken cancellationToken) =>
        new(PdfObjects.Open(bytes, new UnpackBudget(file, options, cancellationToken)), file, options);
}
