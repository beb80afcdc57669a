using System.Globalization;
using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>A document set on its pages.</summary>
/// <param name="FirstPages">Where each part begins, from 0.</param>
internal sealed record SetDocument(IReadOnlyList<PageMarks> Pages, IReadOnlyList<int> FirstPages);

/// <summary>Sets the parts of a document one after the other.</summary>
internal static class DocumentSetter
{
    public static SetDocument Set(PrintedDocument document, TrueTypeFont font)
    {
        var pages = new PageStack();
        var firstPages = new List<int>(document.Parts.Length);
        var contents = new List<ContentsSetter>();
        foreach (var part in document.Parts)
        {
            firstPages.Add(pages.Pages.Count);
            switch (part)
            {
                case PrintedNotice notice:
                    new NoticeSetter(notice, font, pages).Set();
                    break;
                case PrintedContents list:
                    contents.Add(new ContentsSetter(list, font, pages));
                    contents[^1].Set();
                    break;
                case PrintedSheet sheet:
                    new SheetSetter(sheet, font, pages).Set();
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(document), part, "An unknown part of a document.");
            }
        }

        if (pages.Pages.Count == 0)
        {
            pages.Begin();
        }

        contents.ForEach(list => list.FillPages(firstPages));
        if (document.HasPageNumbers)
        {
            NumberPages(pages.Pages, font);
        }

        return new SetDocument(pages.Pages, firstPages);
    }

    private static void NumberPages(IReadOnlyList<PageMarks> pages, TrueTypeFont font)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var block = TextBlock.Of(string.Create(CultureInfo.InvariantCulture, $"第 {i + 1} 页 共 {pages.Count} 页"), font, PageFormat.NumberSize, PageFormat.Width);
            pages[i].Add(block, PageFormat.Left, PageFormat.NumberBaseline - PageFormat.NumberSize, PageFormat.Width, PrintedAlignment.Center);
        }
    }
}
