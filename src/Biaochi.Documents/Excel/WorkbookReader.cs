using System.Xml;

namespace Biaochi.Documents.Excel;

/// <summary>What a workbook's first part tells (ECMA-376 part 1, 18.2.27): its sheets in order, with the parts that hold them.</summary>
internal sealed record WorkbookReader(IReadOnlyList<PartRelation> Parts, IReadOnlyList<(Worksheet Sheet, string Path)> Sheets, bool Dates1904)
{
    /// <summary>Null where the package holds no workbook.</summary>
    public static WorkbookReader? Read(WorkbookArchive archive, string file)
    {
        var path = archive.Relations("").FirstOrDefault(relation => relation.Type == "officeDocument")?.Target ?? "xl/workbook.xml";
        var parts = archive.Relations(path);
        var (sheets, dates1904) = (new List<(Worksheet, string)>(), false);
        using var reader = archive.Open(path);
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                dates1904 = XmlContent.IsOn(reader, "date1904");
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && Relation(reader, parts) is { Type: "worksheet" } relation)
            {
                var sheet = new Worksheet(file, reader.GetAttribute("name") ?? "", sheets.Count + 1) { IsHidden = reader.GetAttribute("state") is "hidden" or "veryHidden" };
                sheets.Add((sheet, relation.Target));
            }
        }

        return reader is null ? null : new WorkbookReader(parts, sheets, dates1904);
    }

    /// <summary>The path of the workbook's part of that type.</summary>
    public string? Part(string type) => Parts.FirstOrDefault(part => part.Type == type)?.Target;

    /// <summary>The attribute r:id, whose namespace differs between the dialects.</summary>
    private static PartRelation? Relation(XmlReader reader, IReadOnlyList<PartRelation> parts)
    {
        PartRelation? relation = null;
        while (relation is null && reader.MoveToNextAttribute())
        {
            relation = reader is { LocalName: "id", Prefix.Length: > 0 } ? parts.FirstOrDefault(part => part.Id == reader.Value) : null;
        }

        reader.MoveToElement();
        return relation;
    }
}
