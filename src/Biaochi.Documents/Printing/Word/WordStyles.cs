using System.Xml;

namespace Biaochi.Documents.Printing.Word;

/// <summary>The styles of the document (17.7). A county changes the look of all its forms by changing these, not each cell.</summary>
internal static class WordStyles
{
    public const string Left = "CellLeft";
    public const string Center = "CellCenter";
    public const string Right = "CellRight";
    public const string Heading = "FormHeading";
    public const string Subheading = "TableHeading";
    public const string NoticeHeading = "NoticeHeading";
    public const string NoticeNumber = "NoticeNumber";
    public const string NoticeText = "NoticeText";
    public const string NoticeAddressee = "NoticeAddressee";
    public const string NoticeSignature = "NoticeSignature";
    public const string Entry = "ContentsEntry";
    public const string Footer = "PageFooter";
    public const string Bordered = "FormTable";
    public const string Plain = "LineTable";

    /// <summary>A character of 三号, in twentieths of a point.</summary>
    public const int LetterCharacter = 320;

    /// <summary>Lines of a cell, in twentieths of a point: given, so that a form breaks over pages alike whatever font a computer has in the place of 宋体.</summary>
    private const int CellLine = 248;

    private const string Songti = "宋体";
    private const string Heiti = "黑体";
    private const string Fangsong = "仿宋";

    /// <summary>小标宋, in which the headings of official letters are set; where a computer lacks it, 宋体 takes its place.</summary>
    private const string HeadingSong = "方正小标宋简体";

    /// <summary>22 lines of a letter fill 225 mm (GB/T 9704—2012, 5.2.2), in twentieths of a point.</summary>
    private const int LetterLine = 579;

    public static void Write(XmlWriter xml)
    {
        xml.Start("styles");
        Defaults(xml);
        Paragraph(xml, new("Normal", "正文", Songti, 18) { IsDefault = true });
        Paragraph(xml, new(Heading, "表头", Heiti, 32) { Alignment = "center", After = 80, KeepsWithNext = true, OutlineLevel = 0 });
        Paragraph(xml, new(Subheading, "表名", Heiti, 28) { Before = 240, After = 80, KeepsWithNext = true, OutlineLevel = 1 });
        Paragraph(xml, new(Left, "表内文字", Songti, 18) { Line = CellLine });
        Paragraph(xml, new(Center, "表内居中", Songti, 18) { Line = CellLine, Alignment = "center" });
        Paragraph(xml, new(Right, "表内居右", Songti, 18) { Line = CellLine, Alignment = "right" });
        Paragraph(xml, new(NoticeHeading, "通知标题", HeadingSong, 44) { Alignment = "center", Before = 600, After = 600 });
        Paragraph(xml, new(NoticeNumber, "发文字号", Fangsong, 32) { Alignment = "center", After = 400, Line = LetterLine });
        Paragraph(xml, new(NoticeAddressee, "主送机关", Fangsong, 32) { Line = LetterLine });
        Paragraph(xml, new(NoticeText, "通知正文", Fangsong, 32) { Line = LetterLine, IndentsFirst = true });
        Paragraph(xml, new(NoticeSignature, "落款", Fangsong, 32) { Line = LetterLine, Alignment = "right" });
        Paragraph(xml, new(Entry, "目录条目", Songti, 21) { Before = 40, After = 40, TabAt = WordPage.Form.Width });
        Paragraph(xml, new(Footer, "页码", Songti, 18) { Alignment = "center" });
        Table(xml, Bordered, "申报表", isBordered: true);
        Table(xml, Plain, "表外栏目", isBordered: false);
        xml.WriteEndElement();
    }

    private static void Defaults(XmlWriter xml)
    {
        xml.Start("docDefaults");
        xml.Start("rPrDefault");
        xml.Start("rPr");
        xml.Attributes("rFonts", ("ascii", Songti), ("hAnsi", Songti), ("eastAsia", Songti), ("cs", "Times New Roman"));
        xml.Attributes("lang", ("val", "en-US"), ("eastAsia", "zh-CN"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Paragraph(XmlWriter xml, ParagraphStyle style)
    {
        xml.Start("style");
        xml.Attribute("type", "paragraph");
        if (style.IsDefault)
        {
            xml.Attribute("default", "1");
        }

        xml.Attribute("styleId", style.Id);
        xml.Value("name", style.IsDefault ? "Normal" : style.Name);
        xml.Value("qFormat");
        ParagraphProperties(xml, style);
        RunProperties(xml, style);
        xml.WriteEndElement();
    }

    private static void ParagraphProperties(XmlWriter xml, ParagraphStyle style)
    {
        xml.Start("pPr");
        if (style.KeepsWithNext)
        {
            xml.Value("keepNext");
        }

        xml.Value("widowControl", "0");
        if (style.TabAt is { } tab)
        {
            xml.Start("tabs");
            xml.Attributes("tab", ("val", "right"), ("leader", "dot"), ("pos", WordPage.Text(tab)));
            xml.WriteEndElement();
        }

        xml.Attributes("spacing", ("before", WordPage.Text(style.Before)), ("after", WordPage.Text(style.After)), ("line", WordPage.Text(style.Line ?? ParagraphStyle.SingleLine)), ("lineRule", style.Line is null ? "auto" : "exact"));
        if (style.IndentsFirst)
        {
            xml.Attributes("ind", ("firstLineChars", "200"), ("firstLine", WordPage.Text(style.HalfPoints * 20)));
        }

        xml.Value("jc", style.Alignment);
        if (style.OutlineLevel is { } level)
        {
            xml.Value("outlineLvl", level);
        }

        xml.WriteEndElement();
    }

    private static void RunProperties(XmlWriter xml, ParagraphStyle style)
    {
        xml.Start("rPr");
        xml.Attributes("rFonts", ("ascii", style.Font), ("hAnsi", style.Font), ("eastAsia", style.Font));
        xml.Value("sz", style.HalfPoints);
        xml.WriteEndElement();
    }

    private static void Table(XmlWriter xml, string id, string name, bool isBordered)
    {
        xml.Start("style");
        xml.Attribute("type", "table");
        xml.Attribute("styleId", id);
        xml.Value("name", name);
        xml.Start("tblPr");
        if (isBordered)
        {
            xml.Start("tblBorders");
            foreach (var edge in (ReadOnlySpan<string>)["top", "left", "bottom", "right", "insideH", "insideV"])
            {
                xml.Attributes(edge, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000"));
            }

            xml.WriteEndElement();
        }

        xml.Start("tblCellMar");
        foreach (var edge in (ReadOnlySpan<string>)["top", "left", "bottom", "right"])
        {
            xml.Attributes(edge, ("w", "40"), ("type", "dxa"));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Start("tcPr");
        xml.Value("vAlign", isBordered ? "center" : "top");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <param name="HalfPoints">The size of the letters: 18 is 小五, 21 is 五号, 32 is 三号.</param>
    private sealed record ParagraphStyle(string Id, string Name, string Font, int HalfPoints)
    {
        /// <summary>One line's own height, in 240ths.</summary>
        public const int SingleLine = 240;

        public bool IsDefault { get; init; }

        public bool KeepsWithNext { get; init; }

        public bool IndentsFirst { get; init; }

        public string Alignment { get; init; } = "left";

        public int Before { get; init; }

        public int After { get; init; }

        /// <summary>Its height where it is given, in twentieths of a point.</summary>
        public int? Line { get; init; }

        public int? TabAt { get; init; }

        public int? OutlineLevel { get; init; }
    }
}
