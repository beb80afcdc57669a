using Biaochi.Documents.Printing.Pdf.Setting;

namespace Biaochi.Documents.Printing.Pdf.File;

/// <summary>The objects of the pages.</summary>
/// <param name="Root">Of the page tree.</param>
internal sealed record WrittenPages(int Root, IReadOnlyList<int> Pages);

/// <summary>Writes the pages and the font they share (ISO 32000-1 7.7.3).</summary>
internal sealed class PageTree(PdfFile file, EmbeddedFont font)
{
    /// <summary>A node with more would be slow to open for programs that look for one page.</summary>
    private const int MostKids = 64;

    public WrittenPages Write(SetDocument document)
    {
        var content = new PageContent(font);
        var streams = document.Pages.Select(page => file.AddStream(content.Write(page))).ToList();
        var resources = file.AddObject(new PdfBuffer().Add("<</Font<</F "u8).AddReference(font.Write(file)).Add(">>>>"u8));
        var pages = document.Pages.Select(_ => file.Reserve()).ToList();
        var root = file.Reserve();
        var nodes = pages.Chunk(MostKids).Select(kids => (Number: file.Reserve(), Kids: kids)).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            file.WriteObject(pages[i], Page(document, i, new PageObjects(streams[i], resources, nodes[i / MostKids].Number), pages));
        }

        foreach (var (number, kids) in nodes)
        {
            file.WriteObject(number, Kids(new PdfBuffer().Add("<</Type/Pages/Parent "u8).AddReference(root), kids).Add("/Count "u8).Add(kids.Length).Add(">>"u8));
        }

        file.WriteObject(root, Root([.. nodes.Select(node => node.Number)], pages.Count));
        return new WrittenPages(root, pages);
    }

    private static PdfBuffer Root(int[] nodes, int count)
    {
        var buffer = Kids(new PdfBuffer().Add("<</Type/Pages"u8), nodes).Add("/MediaBox[0 0 "u8).Add(PageFormat.PaperWidth).Add(' ').Add(PageFormat.PaperHeight);
        return buffer.Add("]/Count "u8).Add(count).Add(">>"u8);
    }

    private static PdfBuffer Kids(PdfBuffer buffer, int[] kids)
    {
        buffer.Add("/Kids["u8);
        foreach (var kid in kids)
        {
            buffer.AddReference(kid).Add(' ');
        }

        return buffer.Add(']');
    }

    /// <summary>ISO 19005-2 6.2.2: a page names its resources itself; those of the tree above it do not count.</summary>
    private static PdfBuffer Page(SetDocument document, int index, PageObjects objects, List<int> pages)
    {
        var buffer = new PdfBuffer().Add("<</Type/Page/Parent "u8).AddReference(objects.Parent).Add("/Resources "u8).AddReference(objects.Resources).Add("/Contents "u8).AddReference(objects.Content);
        var links = document.Pages[index].Links;
        if (links.Count > 0)
        {
            buffer.Add("/Annots["u8);
            foreach (var link in links)
            {
                AddLink(buffer, link, pages[document.FirstPages[link.Part]]);
            }

            buffer.Add(']');
        }

        return buffer.Add(">>"u8);
    }

    /// <summary>The numbers of what a page refers to.</summary>
    private readonly record struct PageObjects(int Content, int Resources, int Parent);

    /// <summary>ISO 19005-2 6.3.2: an annotation is printed, and has no look of its own to lose when it is a link without border.</summary>
    private static void AddLink(PdfBuffer buffer, LinkMark link, int page)
    {
        buffer.Add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8).Add(link.Left).Add(' ').Add(PageFormat.PaperHeight - link.Bottom).Add(' ');
        buffer.Add(link.Right).Add(' ').Add(PageFormat.PaperHeight - link.Top).Add("]/Dest["u8).AddReference(page).Add("/XYZ null null null]>>"u8);
    }
}
