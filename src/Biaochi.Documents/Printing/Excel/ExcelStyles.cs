using System.Globalization;
using System.Xml;

namespace Biaochi.Documents.Printing.Excel;

/// <summary>The cell formats of the workbook (18.8), by their number.</summary>
internal static class ExcelStyles
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public const int Heading = 1;
    public const int Line = 2;
    public const int Label = 5;
    public const int Text = 6;
    public const int NoticeText = 12;
    public const int NoticeSignature = 13;
    public const int Link = 14;

    /// <summary>The size of letters in points, on which the widths of columns rest.</summary>
    public const int Size = 9;

    /// <summary>A double holds this many digits and no more.</summary>
    public const int MostDigits = 15;

    private const int FirstNumber = 15;
    private const int MostDecimals = 10;
    private const int FirstFormat = 164;

    private static readonly string[] Alignments = ["left", "center", "right"];

    public static int LineOf(PrintedAlignment alignment) => Line + (int)alignment;

    /// <summary>A bordered text; one that begins like a formula is marked as text, so that it stays one when somebody edits the cell.</summary>
    public static int TextOf(PrintedAlignment alignment, string text) =>
        Text + (int)alignment + (text.Length > 0 && "=+-@＝＋－＠".Contains(text[0], StringComparison.Ordinal) ? Alignments.Length : 0);

    /// <summary>The format that shows all digits of an amount; null where a spreadsheet cannot hold it as a number.</summary>
    public static int? NumberOf(decimal number) =>
        number.Scale <= MostDecimals && decimal.Abs(number).ToString("F" + number.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Count(char.IsAsciiDigit) <= MostDigits
            ? FirstNumber + number.Scale
            : null;

    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Namespace);
        Formats(xml);
        Fonts(xml);
        xml.WriteRaw("""<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>""");
        xml.WriteRaw("""<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>""");
        xml.WriteRaw("""<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""");
        CellFormats(xml);
        xml.WriteRaw("""<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>""");
        xml.WriteEndElement();
    }

    private static void Formats(XmlWriter xml)
    {
        xml.WriteStartElement("numFmts", Namespace);
        xml.WriteAttributeString("count", Invariant(MostDecimals + 1));
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            xml.WriteStartElement("numFmt", Namespace);
            xml.WriteAttributeString("numFmtId", Invariant(FirstFormat + decimals));
            xml.WriteAttributeString("formatCode", decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Fonts(XmlWriter xml)
    {
        (int Size, string Name, string Before)[] fonts = [(Size, "宋体", ""), (16, "黑体", ""), (16, "仿宋", ""), (Size, "宋体", "<u/>")];
        xml.WriteStartElement("fonts", Namespace);
        xml.WriteAttributeString("count", Invariant(fonts.Length));
        foreach (var (size, name, before) in fonts)
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<font>{before}<sz val=\"{size}\"/><name val=\"{name}\"/><charset val=\"134\"/></font>"));
        }

        xml.WriteEndElement();
    }

    private static void CellFormats(XmlWriter xml)
    {
        xml.WriteStartElement("cellXfs", Namespace);
        xml.WriteAttributeString("count", Invariant(FirstNumber + MostDecimals + 1));
        Format(xml, font: 0, border: 0, "left", "center");
        Format(xml, font: 1, border: 0, "center", "center");
        foreach (var alignment in Alignments)
        {
            Format(xml, font: 0, border: 0, alignment, "center");
        }

        Format(xml, font: 0, border: 1, "center", "center");
        foreach (var isQuoted in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var alignment in Alignments)
            {
                Format(xml, font: 0, border: 1, alignment, "center", isQuoted: isQuoted);
            }
        }

        Format(xml, font: 2, border: 0, "left", "top");
        Format(xml, font: 2, border: 0, "right", "top");
        Format(xml, font: 3, border: 0, "left", "center");
        for (var decimals = 0; decimals <= MostDecimals; decimals++)
        {
            Format(xml, font: 0, border: 1, "right", "center", FirstFormat + decimals);
        }

        xml.WriteEndElement();
    }

    private static void Format(XmlWriter xml, int font, int border, string horizontal, string vertical, int number = 0, bool isQuoted = false)
    {
        xml.WriteStartElement("xf", Namespace);
        xml.WriteAttributeString("numFmtId", Invariant(number));
        xml.WriteAttributeString("fontId", Invariant(font));
        xml.WriteAttributeString("fillId", "0");
        xml.WriteAttributeString("borderId", Invariant(border));
        xml.WriteAttributeString("xfId", "0");
        if (isQuoted)
        {
            xml.WriteAttributeString("quotePrefix", "1");
        }

        xml.WriteAttributeString("applyNumberFormat", "1");
        xml.WriteAttributeString("applyAlignment", "1");
        xml.WriteStartElement("alignment", Namespace);
        xml.WriteAttributeString("horizontal", horizontal);
        xml.WriteAttributeString("vertical", vertical);
        xml.WriteAttributeString("wrapText", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
