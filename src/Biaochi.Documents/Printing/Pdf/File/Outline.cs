using Biaochi.Documents.Printing.Pdf.Setting;

namespace Biaochi.Documents.Printing.Pdf.File;

/// <summary>Writes a bookmark for each part (ISO 32000-1 12.3.3).</summary>
internal static class Outline
{
    /// <returns>The object's number; null for a document of one part, which needs no bookmarks.</returns>
    public static int? Write(PdfFile file, PrintedDocument document, SetDocument set, WrittenPages pages)
    {
        if (document.Parts.Length < 2)
        {
            return null;
        }

        var root = file.Reserve();
        var items = document.Parts.Select(_ => file.Reserve()).ToList();
        for (var i = 0; i < items.Count; i++)
        {
            var item = new PdfBuffer().Add("<</Title"u8).AddText(TitleOf(document.Parts[i])).Add("/Parent "u8).AddReference(root);
            item.Add("/Dest["u8).AddReference(pages.Pages[set.FirstPages[i]]).Add("/XYZ null null null]"u8);
            _ = i > 0 ? item.Add("/Prev "u8).AddReference(items[i - 1]) : item;
            _ = i < items.Count - 1 ? item.Add("/Next "u8).AddReference(items[i + 1]) : item;
            file.WriteObject(items[i], item.Add(">>"u8));
        }

        return file.WriteObject(root, new PdfBuffer().Add("<</Type/Outlines/First "u8).AddReference(items[0]).Add("/Last "u8).AddReference(items[^1]).Add("/Count "u8).Add(items.Count).Add(">>"u8));
    }

    private static string TitleOf(PrintedPart part) => part switch
    {
        PrintedNotice notice => notice.Heading,
        PrintedContents contents => contents.Heading,
        PrintedSheet sheet => sheet.Name,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "An unknown part of a document."),
    };
}
