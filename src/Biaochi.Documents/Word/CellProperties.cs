using System.Xml;

namespace Biaochi.Documents.Word;

/// <summary>What of a cell's properties bears on where it stands (17.4.70, tcPr).</summary>
/// <param name="Span">How many columns of the grid it covers.</param>
/// <param name="GoesOnAcross">It belongs to the cell at its left: the older way to cover columns (17.4.22, hMerge).</param>
/// <param name="IsDeleted">Tracked changes have taken it out.</param>
internal readonly record struct CellProperties(int Span, VerticalMerge Merge, bool GoesOnAcross, bool IsDeleted)
{
    /// <summary>Reads the element on which the reader stands, to its end. Former properties of tracked changes are passed over.</summary>
    public static CellProperties Read(XmlReader reader)
    {
        var properties = new CellProperties(1, VerticalMerge.None, false, false);
        if (reader.IsEmptyElement)
        {
            return properties;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "gridSpan":
                    properties = properties with { Span = WordXml.Number(WordXml.Attribute(reader, "val")) ?? 1 };
                    break;
                case "vMerge":
                    properties = properties with { Merge = WordXml.Attribute(reader, "val") == "restart" ? VerticalMerge.Begins : VerticalMerge.GoesOn };
                    break;
                case "hMerge":
                    properties = properties with { GoesOnAcross = WordXml.Attribute(reader, "val") != "restart" };
                    break;
                case "cellDel":
                    properties = properties with { IsDeleted = true };
                    break;
                default:
                    WordXml.Skip(reader);
                    break;
            }
        }

        return properties;
    }
}

/// <summary>Whether a cell covers rows (17.4.84, vMerge).</summary>
internal enum VerticalMerge
{
    None,

    /// <summary>It is the first of the cells that are shown as one.</summary>
    Begins,

    /// <summary>It belongs to the cell above it.</summary>
    GoesOn,
}
