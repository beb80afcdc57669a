using System.Globalization;
using System.Xml;

namespace Biaochi.Documents.Printing.Word;

/// <summary>WordprocessingML (ECMA-376 part 1, 17): the few elements that forms need.</summary>
internal static class WordXml
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void Start(this XmlWriter xml, string name) => xml.WriteStartElement("w", name, Namespace);

    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString("w", name, Namespace, value);

    /// <summary>An element that says one thing: <c>&lt;w:name w:val="value"/&gt;</c>, or none at all.</summary>
    public static void Value(this XmlWriter xml, string name, string? value = null)
    {
        xml.Start(name);
        if (value is not null)
        {
            xml.Attribute("val", value);
        }

        xml.WriteEndElement();
    }

    public static void Value(this XmlWriter xml, string name, int value) => xml.Value(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An element with several attributes.</summary>
    public static void Attributes(this XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.Start(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.Attribute(attribute, value);
        }

        xml.WriteEndElement();
    }

    /// <summary>A run of text; a line feed begins a new line.</summary>
    public static void Run(this XmlWriter xml, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        xml.Start("r");
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (!isFirst)
            {
                xml.Value("br");
            }

            xml.Start("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(line);
            xml.WriteEndElement();
            isFirst = false;
        }

        xml.WriteEndElement();
    }

    /// <summary>A field that the program works out when it lays the pages out (17.16.18).</summary>
    public static void Field(this XmlWriter xml, string instruction, string result)
    {
        FieldSign(xml, "begin");
        xml.Start("r");
        xml.Start("instrText");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString($" {instruction} ");
        xml.WriteEndElement();
        xml.WriteEndElement();
        FieldSign(xml, "separate");
        xml.Run(result);
        FieldSign(xml, "end");
    }

    private static void FieldSign(XmlWriter xml, string kind)
    {
        xml.Start("r");
        xml.Start("fldChar");
        xml.Attribute("fldCharType", kind);
        if (kind == "begin")
        {
            xml.Attribute("dirty", "true");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
