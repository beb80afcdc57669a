using System.Xml;

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

    public static void Write(XmlWriter xml, string style, string text, bool onNewPage = false)
    {
        Start(xml, style, onNewPage);
        xml.Run(text);
        xml.WriteEndElement();
    }

    /// <summary>The paragraph and its style; the caller adds runs and ends it.</summary>
    public static void Start(XmlWriter xml, string style, bool onNewPage = false)
    {
        xml.Start("p");
        xml.Start("pPr");
        xml.Value("pStyle", style);
        if (onNewPage)
        {
            xml.Value("pageBreakBefore");
        }

        xml.WriteEndElement();
    }
}
