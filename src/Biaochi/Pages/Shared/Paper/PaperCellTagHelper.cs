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

        output.PreContent.AppendHtml(Cell.IsEditable ? FieldOf(Cell) : Cell.Before is null ? WordsOf(Cell) : ChangesOf(Cell));
        if (Cell.Error is { } error)
        {
            output.PostContent.AppendHtml(Element("span", "field-error", error, ("id", Cell.ErrorId)));
        }

        if (Cell.Reading is { PlaceIds: [var first, ..] } reading)
        {
            output.Attributes.SetAttribute("data-places", string.Join(' ', reading.PlaceIds));
            output.PostContent.AppendHtml(PlaceOf(reading, first));
        }

        if (Cell.OpinionLink is { } link)
        {
            output.PostContent.AppendHtml(Element("a", "say", "意见", ("href", link), ("aria-label", $"对{Cell.Label}写意见")));
        }
    }

    private static TagBuilder Element(string tag, string css, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new TagBuilder(tag);
        if (css.Length > 0)
        {
            element.AddCssClass(css);
        }

        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value;
        }

        element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>The way to where the cell stood in the drawing of its document; for a doubtful cell also the tick that a person has looked.</summary>
    private TagBuilder PlaceOf(CellReading reading, string placeId)
    {
        var place = new TagBuilder("span");
        place.AddCssClass(reading.Word is null ? "from" : "from shown");
        place.InnerHtml.AppendHtml(Element("a", "", reading.Word ?? "原文", ("href", $"#{placeId}"), ("aria-label", $"{reading.Word}{Cell.Label}：看原文"), ("title", reading.Doubt ?? "看原文")));
        if (Cell.IsEditable && reading.State is ReadingState.Doubtful)
        {
            var tick = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            tick.Attributes["type"] = "checkbox";
            tick.Attributes["name"] = "seen";
            tick.Attributes["value"] = Cell.Name;
            tick.AddCssClass("form-check-input");
            var label = new TagBuilder("label");
            label.InnerHtml.AppendHtml(tick).Append("已核对");
            place.InnerHtml.AppendHtml(label);
        }

        return place;
    }

    private static TagBuilder ChangesOf(PaperCell cell)
    {
        var words = new TagBuilder("span");
        words.AddCssClass("words");
        foreach (var change in cell.Changes)
        {
            words.InnerHtml.AppendHtml(change.Kind switch
            {
                TextChangeKind.Kept => new HtmlContentBuilder().Append(change.Text),
                TextChangeKind.Removed => Element("del", "", change.Text),
                TextChangeKind.Added => Element("ins", "", change.Text),
            });
        }

        return words;
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
        var describing = cell.Marks.Select(mark => $"f{mark.Number}").Concat(cell.Error is null ? [] : [cell.ErrorId]).ToList();
        if (describing.Count > 0)
        {
            field.Attributes["aria-describedby"] = string.Join(' ', describing);
        }

        if (cell.Error is not null)
        {
            field.Attributes["aria-invalid"] = "true";
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
