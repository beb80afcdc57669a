using System.Xml;

namespace Biaochi.Documents.Word.Placed;

/// <summary>A frame around paragraphs (17.3.1.11, framePr), at a place of its page. Paragraphs that follow each other with the same one share it.</summary>
internal static class FrameProperties
{
    private const double Twips = 20;

    /// <summary>Reads the attributes of the element on which the reader stands; null where the frame is not placed by figures.</summary>
    public static Place? Read(XmlReader reader) =>
        Points(reader, "x") is { } x && Points(reader, "y") is { } y && WordXml.Attribute(reader, "dropCap") is null or "none"
            ? new Place(
                x + PageOrigin.Left(WordXml.Attribute(reader, "hAnchor") ?? "page"),
                y + PageOrigin.Top(WordXml.Attribute(reader, "vAnchor") ?? "page", lines: 0),
                Points(reader, "w") ?? 0,
                Points(reader, "h") ?? 0)
            : null;

    private static double? Points(XmlReader reader, string name) => WordXml.Number(WordXml.Attribute(reader, name)) / Twips;
}
