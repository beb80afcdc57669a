using System.Globalization;
using System.Xml;

namespace Biaochi.Documents.Printing.Excel;

/// <summary>SpreadsheetML (ECMA-376 part 1, 18): the few elements that forms need.</summary>
internal static class ExcelXml
{
    public static void Start(this XmlWriter xml, string name) => xml.WriteStartElement(name, ExcelStyles.Namespace);

    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, value);

    public static void Attribute(this XmlWriter xml, string name, double value) => xml.WriteAttributeString(name, value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A1, AB12 …; row and column from 0.</summary>
    public static string Reference(int row, int column)
    {
        var letters = "";
        for (var left = column; left >= 0; left = (left / 26) - 1)
        {
            letters = (char)('A' + (left % 26)) + letters;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row + 1}");
    }

    public static void StartRow(this XmlWriter xml, int row, double height)
    {
        xml.Start("row");
        xml.Attribute("r", row + 1);
        xml.Attribute("ht", height);
        xml.Attribute("customHeight", 1);
    }

    /// <summary>A text, which is never a formula: it is typed as a string (18.3.1.53 is). A blank cell only has its format.</summary>
    public static void Cell(this XmlWriter xml, int row, int column, int style, string text = "")
    {
        xml.Start("c");
        xml.Attribute("r", Reference(row, column));
        xml.Attribute("s", style);
        if (text.Length > 0)
        {
            xml.Attribute("t", "inlineStr");
            xml.Start("is");
            xml.Start("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    public static void Cell(this XmlWriter xml, int row, int column, int style, decimal number)
    {
        xml.Start("c");
        xml.Attribute("r", Reference(row, column));
        xml.Attribute("s", style);
        xml.WriteElementString("v", ExcelStyles.Namespace, number.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
