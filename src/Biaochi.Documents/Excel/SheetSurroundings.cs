using System.Xml;
using Biaochi.Forms;

namespace Biaochi.Documents.Excel;

/// <summary>What lies over a sheet's cells in parts of its own: comments, text boxes, controls.</summary>
internal static class SheetSurroundings
{
    public static void Read(WorkbookArchive archive, string path, Worksheet sheet)
    {
        var relations = archive.Relations(path);
        new CommentReader(archive, sheet).Read(relations);
        foreach (var relation in relations)
        {
            using var reader = relation.Type is "drawing" or "vmlDrawing" ? archive.Open(relation.Target) : null;
            if (reader is not null && relation.Type == "drawing")
            {
                new DrawingReader(reader, sheet).Read();
            }
            else if (reader is not null)
            {
                ReadControls(reader, sheet);
            }
        }
    }

    /// <summary>Legacy drawings need not be well-formed XML: programs leave line breaks of HTML in them.</summary>
    private static void ReadControls(XmlReader reader, Worksheet sheet)
    {
        try
        {
            SheetControls.Place(new ControlReader(reader).Read(), sheet);
        }
        catch (XmlException)
        {
            sheet.Problems.Add(new DocumentProblem(
                "unread-controls",
                $"工作表“{sheet.Name}”中的复选框等控件无法解析，是否勾选未读入。请对照原文核对，在相应栏目中补填。",
                null,
                new SourcePosition(sheet.File) { Sheet = sheet.Name }));
        }
    }
}
