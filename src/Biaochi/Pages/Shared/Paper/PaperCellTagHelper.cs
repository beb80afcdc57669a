using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>Draws a <see cref="PaperCell"/>: a table cell, unless another tag is named, with its finding numbers and its text or field.</summary>
[HtmlTargetElement("paper-cell", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaperCellTagHelper(IHtmlHelper html) : TagHelper
{
    public required PaperCell Cell { get; set; }

    public string Tag { get; set; } = "td";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Cell.Id);
        if (Cell.Css.Length > 0)
        {
            output.Attributes.SetAttribute("class", Cell.Css);
        }

        if (Cell.Marks.Count > 0)
        {
            ((IViewContextAware)html).Contextualize(ViewContext);
            output.PreContent.AppendHtml(await html.PartialAsync("_Marks", Cell.Marks));
        }

        output.PreContent.AppendHtml(Cell.IsEditable ? FieldOf(Cell) : WordsOf(Cell));
    }

    private static TagBuilder WordsOf(PaperCell cell)
    {
        var words = new TagBuilder("span");
        words.AddCssClass("words");
        foreach (var run in cell.Runs)
        {
            words.InnerHtml.AppendHtml(run.IsQuoted ? Quoted(run.Text) : new HtmlContentBuilder().Append(run.Text));
        }

        return words;
    }

    private static TagBuilder Quoted(string text)
    {
        var quoted = new TagBuilder("mark");
        quoted.AddCssClass("ev");
        quoted.InnerHtml.Append(text);
        return quoted;
    }

    private static TagBuilder FieldOf(PaperCell cell)
    {
        var field = new TagBuilder(cell.Kind is PaperCellKind.Amount ? "input" : "textarea");
        field.AddCssClass("field");
        field.Attributes["name"] = cell.Name;
        field.Attributes["aria-label"] = cell.Label;
        if (cell.Marks.Count > 0)
        {
            field.Attributes["aria-describedby"] = string.Join(' ', cell.Marks.Select(mark => $"f{mark.Number}"));
        }

        if (cell.Kind is PaperCellKind.Amount)
        {
            field.TagRenderMode = TagRenderMode.SelfClosing;
            field.Attributes["inputmode"] = "decimal";
            field.Attributes["value"] = cell.Text;
        }
        else
        {
            field.Attributes["rows"] = cell.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            // The parser drops a line break right after the tag: this one, and not the first of the text.
            field.InnerHtml.AppendHtml("\n").Append(cell.Text);
        }

        return field;
    }
}
