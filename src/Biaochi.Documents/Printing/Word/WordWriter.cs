using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Biaochi.Documents.Fonts;
using Biaochi.Documents.Grammar;
using Biaochi.Documents.Printing.Pdf.Setting;

namespace Biaochi.Documents.Printing.Word;

/// <summary>Sets printed pages as a Word document. Written directly and not through a document model: the same bytes each time, and a county's forms in a moment.</summary>
internal sealed class WordWriter
{
    private const string DocumentPath = "word/document.xml";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly XmlWriter _xml;
    private readonly PrintedDocument _document;

    private WordWriter(XmlWriter xml, PrintedDocument document) => (_xml, _document) = (xml, document);

    public static void Write(PrintedDocument document, Stream stream)
    {
        using var package = new OfficePackage(stream,
        [
            (DocumentPath, Main + "document.main+xml"),
            ("word/styles.xml", Main + "styles+xml"),
            ("word/settings.xml", Main + "settings+xml"),
            ("word/footer1.xml", Main + "footer+xml"),
            ("docProps/core.xml", OfficeRelationship.CorePropertiesType),
        ]);
        package.AddRelationships("", [("rId1", OfficeRelationship.Document, DocumentPath), ("rId2", OfficeRelationship.CoreProperties, "docProps/core.xml")]);
        package.Add(DocumentPath, xml => new WordWriter(xml, document).Body());
        package.AddRelationships(DocumentPath, [("rId1", OfficeRelationship.Styles, "styles.xml"), ("rId2", OfficeRelationship.Settings, "settings.xml"), ("rId3", OfficeRelationship.Footer, "footer1.xml")]);
        package.Add("word/styles.xml", WordStyles.Write);
        package.Add("word/settings.xml", Settings);
        package.Add("word/footer1.xml", xml => Footer(xml, document.HasPageNumbers));
        package.AddTitle(document.Title);
    }

    private void Body()
    {
        _xml.Start("document");
        _xml.WriteAttributeString("xmlns", "r", null, OfficeRelationship.Namespace);
        _xml.Start("body");
        var page = WordPage.Form;
        for (var i = 0; i < _document.Parts.Length; i++)
        {
            var wanted = WordPage.Of(_document.Parts, i);
            var isTurned = i > 0 && wanted != page;
            if (isTurned)
            {
                EndSection(page);
            }

            page = wanted;
            Part(_document.Parts[i], i, onNewPage: i > 0 && !isTurned);
        }

        Section(page);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Part(PrintedPart part, int index, bool onNewPage)
    {
        switch (part)
        {
            case PrintedNotice notice:
                Notice(notice, onNewPage);
                break;
            case PrintedContents contents:
                Contents(contents, onNewPage);
                break;
            case PrintedSheet sheet:
                Sheet(sheet, index, onNewPage);
                break;
            default:
                throw new InvalidOperationException($"{part.GetType().Name} cannot be set in Word.");
        }
    }

    private void Notice(PrintedNotice notice, bool onNewPage)
    {
        WordParagraph.Write(_xml, WordStyles.NoticeHeading, notice.Heading, onNewPage);
        if (notice.Number is { } number)
        {
            WordParagraph.Write(_xml, WordStyles.NoticeNumber, number);
        }

        foreach (var paragraph in notice.Paragraphs)
        {
            WordParagraph.Write(_xml, ReferenceEquals(paragraph, notice.Addressee) ? WordStyles.NoticeAddressee : WordStyles.NoticeText, paragraph);
        }

        if (!notice.Signature.IsEmpty)
        {
            WordParagraph.Write(_xml, WordStyles.NoticeText, "");
        }

        foreach (var line in notice.Signature)
        {
            WordParagraph.WriteSignature(_xml, line, notice.Signature[^1]);
        }

        if (!notice.Below.IsEmpty)
        {
            WordParagraph.Write(_xml, WordStyles.NoticeText, "");
        }

        foreach (var line in notice.Below)
        {
            WordParagraph.Write(_xml, WordStyles.NoticeText, line);
        }
    }

    /// <summary>
    /// The page numbers are fields. Until a program works them out, which some do on opening and others when asked to, they show the pages
    /// of the same document as PDF, whose lines may break otherwise than those of that program's fonts.
    /// </summary>
    private void Contents(PrintedContents contents, bool onNewPage)
    {
        var firstPages = DocumentSetter.Set(_document, FontLibrary.Default).FirstPages;
        WordParagraph.Write(_xml, WordStyles.Heading, contents.Heading, onNewPage);
        for (var i = 0; i < contents.Entries.Length; i++)
        {
            var entry = contents.Entries[i];
            WordParagraph.Start(_xml, WordStyles.Entry);
            _xml.Start("hyperlink");
            _xml.Attribute("anchor", Bookmark(entry.Sheet));
            _xml.Run(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {entry.Name}{(entry.Aside is null ? "" : $"（{entry.Aside}）")}"));
            _xml.Start("r");
            _xml.Value("tab");
            _xml.WriteEndElement();
            _xml.Field($"PAGEREF {Bookmark(entry.Sheet)} \\h", WordPage.Text(firstPages[entry.Sheet] + 1));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
    }

    private void Sheet(PrintedSheet sheet, int index, bool onNewPage)
    {
        var id = WordPage.Text(index);
        WordParagraph.Start(_xml, sheet.FollowsOn ? WordStyles.Subheading : WordStyles.Heading, onNewPage: onNewPage && !sheet.FollowsOn);
        _xml.Attributes("bookmarkStart", ("id", id), ("name", Bookmark(index)));
        _xml.Run(sheet.Heading);
        _xml.Attributes("bookmarkEnd", ("id", id));
        _xml.WriteEndElement();
        Lines(sheet.Above);
        Table(sheet);
        Lines(sheet.Below);

        // A document's last table needs a paragraph behind it (17.2.2).
        if (sheet.Below.IsEmpty || sheet.Below[^1].Texts.Length > 1)
        {
            WordParagraph.Write(_xml, WordStyles.Left, "");
        }
    }

    /// <summary>
    /// Word prints only rows from the top of a table again on each page (17.4.78). So a new table begins at each heading, and a hidden
    /// paragraph between them lets them look as one.
    /// </summary>
    private void Table(PrintedSheet sheet)
    {
        var parts = HeadedTables.Part(sheet.Rows);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                WordParagraph.WriteHidden(_xml);
            }

            new WordTable(_xml, sheet.Columns, WordPage.Form.Width).Write(parts[i], WordStyles.Bordered);
        }
    }

    /// <summary>Texts side by side are a table without borders; a paragraph keeps it apart from the form's.</summary>
    private void Lines(ImmutableArray<PrintedLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Texts is [var only])
            {
                WordParagraph.Write(_xml, WordParagraph.StyleOf(line.Alignment), only);
                continue;
            }

            WordParagraph.Write(_xml, WordStyles.Left, "");
            var cells = line.Texts.Select((text, i) => new PrintedCell(text, i) { Alignment = line.Alignment });
            new WordTable(_xml, Shares(line.Texts), WordPage.Form.Width).Write([new PrintedRow([.. cells])], WordStyles.Plain);
        }
    }

    /// <summary>Each text's share of the width in per cent: more for a longer one, so that none wraps while another has room.</summary>
    private static ImmutableArray<double> Shares(ImmutableArray<string> texts)
    {
        const double Apart = 8;
        var total = texts.Sum(text => LabelText.Width(text) + Apart);
        return [.. texts.Select(text => (LabelText.Width(text) + Apart) * 100 / total)];
    }

    /// <summary>The pages so far end here, in a paragraph that takes as good as no room (17.6.18); what follows begins a new one.</summary>
    private void EndSection(WordPage page)
    {
        _xml.Start("p");
        _xml.Start("pPr");
        _xml.Attributes("spacing", ("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact"));
        Section(page);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Section(WordPage page)
    {
        _xml.Start("sectPr");
        _xml.Start("footerReference");
        _xml.Attribute("type", "default");
        _xml.WriteAttributeString("r", "id", OfficeRelationship.Namespace, "rId3");
        _xml.WriteEndElement();
        _xml.Attributes("pgSz", ("w", WordPage.Text(WordPage.PaperWidth)), ("h", WordPage.Text(WordPage.PaperHeight)));
        _xml.Attributes("pgMar",
            ("top", WordPage.Text(page.Top)), ("right", WordPage.Text(page.Right)), ("bottom", WordPage.Text(page.Bottom)),
            ("left", WordPage.Text(page.Left)), ("header", WordPage.Text(page.Footer)), ("footer", WordPage.Text(page.Footer)), ("gutter", "0"));
        _xml.WriteEndElement();
    }

    private static string Bookmark(int index) => string.Create(CultureInfo.InvariantCulture, $"form{index}");

    private static void Footer(XmlWriter xml, bool hasPageNumbers)
    {
        xml.Start("ftr");
        WordParagraph.Start(xml, WordStyles.Footer);
        if (hasPageNumbers)
        {
            xml.Run("第 ");
            xml.Field("PAGE", "1");
            xml.Run(" 页　共 ");
            xml.Field("NUMPAGES", "1");
            xml.Run(" 页");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Settings(XmlWriter xml)
    {
        xml.Start("settings");
        xml.Attributes("zoom", ("percent", "100"));
        xml.Value("removePersonalInformation");
        xml.Attributes("themeFontLang", ("val", "en-US"), ("eastAsia", "zh-CN"));
        xml.WriteEndElement();
    }
}
