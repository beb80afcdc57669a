using Biaochi.Documents.Pdf;
using Biaochi.Documents.Pdf.Layout;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word.Placed;

/// <summary>
/// Text boxes and frames that follow each other in the body. Where their places make a table, as in documents that were converted from PDF
/// or recognised from paper, they are read by place as a page of a PDF is; elsewhere one after the other.
/// </summary>
internal sealed class PlacedPages(ShapeBuilder builder, ReadOptions options)
{
    private readonly List<PlacedPage> _pages = [new()];

    private PlacedPage Last => _pages[^1];

    public void Add(PlacedText text)
    {
        if (Last.Texts is [.., var before] && before.Place == text.Place)
        {
            before.Append(text);
            return;
        }

        if (Last.IsTaken(text))
        {
            BeginPage();
        }

        Last.Texts.Add(text);
    }

    public void Add(IEnumerable<PdfRule> rules) => Last.Rules.AddRange(rules);

    public void BeginPage()
    {
        if (!Last.IsEmpty)
        {
            _pages.Add(new PlacedPage());
        }
    }

    /// <summary>Something else follows in the body, or nothing: hands on what was gathered.</summary>
    public void HandOn()
    {
        if (_pages is [{ IsEmpty: true }])
        {
            return;
        }

        if (_pages.Exists(page => page.IsGrid()))
        {
            var pages = _pages.Where(page => page.Texts.Count > 0).Select((page, i) => page.ToPage(i + 1));
            builder.Add(PdfShaper.Shape(pages, builder.File, options, builder.CancellationToken));
        }
        else
        {
            foreach (var text in _pages.SelectMany(page => page.Texts))
            {
                builder.Take(text.Flow);
            }
        }

        _pages.Clear();
        _pages.Add(new PlacedPage());
    }
}
