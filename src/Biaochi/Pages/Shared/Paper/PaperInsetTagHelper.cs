using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>Stands after a row of the paper and draws what is written under one of its cells; most rows have nothing.</summary>
[HtmlTargetElement("paper-inset", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaperInsetTagHelper(IHtmlHelper html) : TagHelper
{
    public required PaperForm Paper { get; set; }

    /// <summary>The cells of the row.</summary>
    public required IReadOnlyList<PaperCell> Cells { get; set; }

    /// <summary>How many columns are free under the row; 0 where there is no table.</summary>
    public int Colspan { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!Paper.HasInset(Cells))
        {
            output.SuppressOutput();
            return;
        }

        ((IViewContextAware)html).Contextualize(ViewContext);
        var inset = await html.PartialAsync(Paper.Inset!.Partial, Paper.Inset.Model);
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Colspan == 0 ? "div" : "tr";
        output.Attributes.SetAttribute("class", "op-row");
        if (Colspan == 0)
        {
            output.Content.SetHtmlContent(inset);
            return;
        }

        var cell = new TagBuilder("td");
        cell.Attributes["colspan"] = Colspan.ToString(System.Globalization.CultureInfo.InvariantCulture);
        cell.InnerHtml.AppendHtml(inset);
        output.Content.SetHtmlContent(cell);
    }
}
