using System.Xml;

namespace Biaochi.Documents.Word;

/// <summary>The styles of paragraphs and characters that hide their text (17.7.4.17, style; 17.3.2.41, vanish), by themselves or by one they are based on.</summary>
internal sealed class HiddenStyles
{
    private const int Deepest = 20;

    private readonly Dictionary<string, (bool? Hides, string? Base)> _styles = [];

    public static HiddenStyles None { get; } = new();

    public static HiddenStyles Load(DocxPackage package)
    {
        if (package.Related("styles").FirstOrDefault() is not { } part)
        {
            return None;
        }

        var styles = new HiddenStyles();
        using var reader = package.Read(part);
        while (WordXml.ReadTo(reader, "style"))
        {
            styles.Add(reader);
        }

        return styles;
    }

    public bool Hides(string? style)
    {
        for (var depth = 0; depth < Deepest && style is not null && _styles.TryGetValue(style, out var found); depth++)
        {
            if (found.Hides is { } hides)
            {
                return hides;
            }

            style = found.Base;
        }

        return false;
    }

    private void Add(XmlReader reader)
    {
        var (id, parent, hides) = (WordXml.Attribute(reader, "styleId"), (string?)null, (bool?)null);
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "basedOn" })
            {
                parent = WordXml.Attribute(reader, "val");
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPr" })
            {
                hides = RunProperties.Read(reader).IsHidden;
            }
            else if (reader.NodeType is XmlNodeType.Element)
            {
                WordXml.Skip(reader);
            }
        }

        if (id is not null && (hides is not null || parent is not null))
        {
            _styles[id] = (hides, parent);
        }
    }
}
