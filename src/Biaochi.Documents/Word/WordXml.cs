using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Biaochi.Documents.Word;

/// <summary>
/// Attributes of WordprocessingML. Elements and attributes go by their local names: the transitional and the strict family of namespaces
/// use the same ones.
/// </summary>
internal static class WordXml
{
    /// <summary>The attribute of that name in the namespace of its element, or in none.</summary>
    public static string? Attribute(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name);

    public static string? Attribute(XElement? element, string name) => (string?)element?.Attribute(element.Name.Namespace + name);

    public static XElement? Child(XElement? element, string name) => element?.Element(element.Name.Namespace + name);

    /// <summary>The number in w:val or another attribute; null where there is none.</summary>
    public static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An on/off property (17.17.4, ST_OnOff): on where it stands without a value.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off");

    /// <summary>Reads on to the next element of that local name; false at the end of the part.</summary>
    public static bool ReadTo(XmlReader reader, string name)
    {
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Element && reader.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Steps over an element; the reader stands on its end then.</summary>
    public static void Skip(XmlReader reader)
    {
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
            }
        }
    }
}
