using System.Xml;
using Biaochi.Documents.Grammar;

namespace Biaochi.Documents.Printing.Word;

/// <summary>Paragraphs, by the names of their styles.</summary>
internal static class WordParagraph
{
    public static string StyleOf(PrintedAlignment alignment) => alignment switch
    {
        PrintedAlignment.Left => WordStyles.Left,
        PrintedAlignment.Center => WordStyles.Center,
        PrintedAlignment.Right => WordStyles.Right,
    };

    /// <param name="keepsWithNext">On the page of the paragraph behind it.</param>
    public static void Write(XmlWriter xml, string style, string text, bool onNewPage = false, bool keepsWithNext = false)
    {
        Start(xml, style, onNewPage, keepsWithNext);
        xml.Run(text);
        xml.WriteEndElement();
    }

    /// <summary>The paragraph and its style; the caller adds runs and ends it.</summary>
    public static void Start(XmlWriter xml, string style, bool onNewPage = false, bool keepsWithNext = false)
    {
        xml.Start("p");
        xml.Start("pPr");
        xml.Value("pStyle", style);
        if (keepsWithNext)
        {
            xml.Value("keepNext");
        }

        if (onNewPage)
        {
            xml.Value("pageBreakBefore");
        }

        xml.WriteEndElement();
    }

    /// <summary>A paragraph that parts two tables and takes no room.</summary>
    public static void WriteHidden(XmlWriter xml)
    {
        xml.Start("p");
        xml.Start("pPr");
        xml.Attributes("spacing", ("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact"));
        xml.Start("rPr");
        xml.Value("vanish");
        xml.Value("sz", 2);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A line of a signature, its middle over the middle of the date; the date stands four characters from the right (GB/T 9704—2012, 7.3.5.2).</summary>
    public static void WriteSignature(XmlWriter xml, string line, string date)
    {
        const int FromTheRight = 400;
        var indent = Math.Max(0, FromTheRight + ((LabelText.Width(date) - LabelText.Width(line)) * 25));
        xml.Start("p");
        xml.Start("pPr");
        xml.Value("pStyle", WordStyles.NoticeSignature);
        xml.Attributes("ind", ("rightChars", WordPage.Text(indent)), ("right", WordPage.Text(indent * WordStyles.LetterCharacter / 100)));
        xml.WriteEndElement();
        xml.Run(line);
        xml.WriteEndElement();
    }
}
