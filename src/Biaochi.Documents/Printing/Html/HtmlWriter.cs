using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Biaochi.Documents.Printing.Html;

/// <summary>Sets printed pages as one web page that needs nothing else: no script, no picture, no style sheet of elsewhere.</summary>
internal sealed class HtmlWriter
{
    private readonly TextWriter _html;

    private HtmlWriter(TextWriter html) => _html = html;

    public static void Write(PrintedDocument document, Stream stream)
    {
        using var html = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        new HtmlWriter(html).Write(document);
    }

    private void Write(PrintedDocument document)
    {
        _html.Write("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
        Text(document.Title);
        _html.Write("</title>\n<style>\n");
        _html.Write(HtmlStyle.Sheet);
        _html.Write(document.HasPageNumbers ? HtmlStyle.PageNumbers : "");
        _html.Write("</style>\n</head>\n<body>\n");
        for (var i = 0; i < document.Parts.Length; i++)
        {
            Part(document.Parts[i], i, document.Parts[i].IsLetter(i + 1 < document.Parts.Length ? document.Parts[i + 1] : null));
        }

        _html.Write("</body>\n</html>\n");
    }

    private void Part(PrintedPart part, int index, bool isLetter)
    {
        switch (part)
        {
            case PrintedNotice notice:
                Notice(notice, isLetter);
                break;
            case PrintedContents contents:
                Contents(contents);
                break;
            case PrintedSheet sheet:
                Sheet(sheet, index);
                break;
            default:
                throw new InvalidOperationException($"{part.GetType().Name} cannot be set as HTML.");
        }
    }

    private void Notice(PrintedNotice notice, bool isLetter)
    {
        _html.Write(isLetter ? "<section class=\"notice letter\">\n" : "<section class=\"notice\">\n");
        Element("h1", notice.Heading);
        if (notice.Number is { } number)
        {
            _html.Write("<p class=\"number\">");
            Text(number);
            _html.Write("</p>\n");
        }

        foreach (var paragraph in notice.Paragraphs)
        {
            _html.Write(ReferenceEquals(paragraph, notice.Addressee) ? "<p class=\"addressee\">" : "<p>");
            Text(paragraph);
            _html.Write("</p>\n");
        }

        _html.Write("<div class=\"signature\">\n");
        foreach (var line in notice.Signature)
        {
            Element("p", line);
        }

        _html.Write("</div>\n");
        foreach (var line in notice.Below)
        {
            Element("p", line);
        }

        _html.Write("</section>\n");
    }

    private void Contents(PrintedContents contents)
    {
        _html.Write("<nav>\n");
        Element("h1", contents.Heading);
        _html.Write("<ol>\n");
        foreach (var entry in contents.Entries)
        {
            _html.Write(string.Create(CultureInfo.InvariantCulture, $"<li><a href=\"#form-{entry.Sheet}\">"));
            Text(entry.Name);
            _html.Write("</a>");
            if (entry.Aside is { } aside)
            {
                _html.Write("<span>");
                Text(aside);
                _html.Write("</span>");
            }

            _html.Write("</li>\n");
        }

        _html.Write("</ol>\n</nav>\n");
    }

    private void Sheet(PrintedSheet sheet, int index)
    {
        _html.Write(string.Create(CultureInfo.InvariantCulture, $"<section id=\"form-{index}\"{(sheet.FollowsOn ? " class=\"follows\"" : "")}>\n"));
        Element(sheet.FollowsOn ? "h2" : "h1", sheet.Heading);
        Lines(sheet.Above);
        _html.Write("<table>\n<colgroup>");
        foreach (var width in sheet.Columns)
        {
            _html.Write(string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{width:0.##}%\">"));
        }

        _html.Write("</colgroup>\n");
        foreach (var row in sheet.Rows)
        {
            Row(row);
        }

        _html.Write("</table>\n");
        Lines(sheet.Below);
        _html.Write("</section>\n");
    }

    /// <summary>Texts side by side are a table without borders, so that each keeps its place however long it is.</summary>
    private void Lines(ImmutableArray<PrintedLine> lines)
    {
        foreach (var line in lines)
        {
            var style = Class(line.Alignment);
            if (line.Texts is [var only])
            {
                _html.Write($"<p{style}>");
                Text(only);
                _html.Write("</p>\n");
                continue;
            }

            _html.Write("<table class=\"line\" role=\"presentation\"><tr>");
            foreach (var text in line.Texts)
            {
                _html.Write($"<td{style}>");
                Text(text);
                _html.Write("</td>");
            }

            _html.Write("</tr></table>\n");
        }
    }

    private void Row(PrintedRow row)
    {
        _html.Write("<tr>");
        foreach (var cell in row.Cells)
        {
            var name = cell.IsLabel && cell.Text.Length > 0 ? "th" : "td";
            _html.Write($"<{name}{Scope(row, cell)}{Span("colspan", cell.ColumnSpan)}{Span("rowspan", cell.RowSpan)}{(cell.IsLabel ? "" : Class(cell.Alignment))}>");
            Text(cell.Text);
            _html.Write($"</{name}>");
        }

        _html.Write("</tr>\n");
    }

    private static string Scope(PrintedRow row, PrintedCell cell) =>
        !cell.IsLabel || cell.Text.Length == 0 ? ""
        : row.IsHeading && cell.RowSpan == 1 ? " scope=\"col\""
        : cell.RowSpan > 1 ? " scope=\"rowgroup\""
        : " scope=\"row\"";

    private static string Span(string name, int span) => span == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");

    private static string Class(PrintedAlignment alignment) => alignment switch
    {
        PrintedAlignment.Left => "",
        PrintedAlignment.Center => " class=\"center\"",
        PrintedAlignment.Right => " class=\"right\"",
    };

    private void Element(string name, string text)
    {
        _html.Write($"<{name}>");
        Text(text);
        _html.Write($"</{name}>\n");
    }

    private void Text(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    _html.Write("&amp;");
                    break;
                case '<':
                    _html.Write("&lt;");
                    break;
                case '>':
                    _html.Write("&gt;");
                    break;
                case '\n':
                    _html.Write("<br>");
                    break;
                default:
                    _html.Write(c);
                    break;
            }
        }
    }
}
