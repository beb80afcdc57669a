using System.Globalization;
using System.Xml;
using Biaochi.Forms;

namespace Biaochi.Documents.Excel;

/// <summary>
/// Reads comments on cells (ECMA-376 part 1, 18.7) and the conversations of newer programs (MS-XLSX 2.6.206), which leave an old comment
/// behind for older ones. Who wrote them is left out.
/// </summary>
internal sealed class CommentReader(WorkbookArchive archive, Worksheet sheet)
{
    private readonly HashSet<string> _told = [];

    public void Read(IReadOnlyList<PartRelation> relations)
    {
        foreach (var relation in relations.Where(relation => relation.Type == "threadedComment"))
        {
            ReadConversation(relation.Target);
        }

        foreach (var relation in relations.Where(relation => relation.Type == "comments"))
        {
            ReadComments(relation.Target);
        }
    }

    private void ReadConversation(string path)
    {
        using var reader = archive.Open(path);
        var cells = new HashSet<string>();
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "threadedComment" } && reader.GetAttribute("ref") is { } cell)
            {
                cells.Add(cell);
                Add(cell, RichOrPlain(reader, "text"));
            }
        }

        _told.UnionWith(cells);
    }

    private void ReadComments(string path)
    {
        using var reader = archive.Open(path);
        var authors = new List<string>();
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "author" })
            {
                authors.Add(XmlContent.Text(reader));
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "comment" } && reader.GetAttribute("ref") is { } cell && !_told.Contains(cell))
            {
                var author = int.TryParse(reader.GetAttribute("authorId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < authors.Count ? authors[id] : null;
                Add(cell, SheetRemarks.WithoutAuthor(RichText.Read(reader), author));
            }
        }
    }

    /// <summary>The words of the child of that name.</summary>
    private static string RichOrPlain(XmlReader reader, string name)
    {
        var (text, end) = ("", reader.Depth);
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > end)
        {
            text = reader.NodeType is XmlNodeType.Element && reader.LocalName == name ? XmlContent.Text(reader) : text;
        }

        return text;
    }

    private void Add(string cell, string text)
    {
        var clean = SheetText.Clean(text);
        if (clean.Length > 0)
        {
            sheet.Remarks.Add(new DocumentNote($"批注：{clean}", CellReference.TryParse(cell, out var at) ? sheet.At(at) : new SourcePosition(sheet.File) { Sheet = sheet.Name }));
        }
    }
}
