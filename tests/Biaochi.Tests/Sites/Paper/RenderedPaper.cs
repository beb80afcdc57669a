using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Biaochi.Pages.Shared.Paper;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Biaochi.Tests.Sites.Paper;

/// <summary>The paper form as the site draws it, and the post its fields would make.</summary>
internal static class RenderedPaper
{
    public static async Task<IHtmlDocument> DrawAsync(this RunningSite site, PaperForm paper)
    {
        using var scope = site.Services.CreateScope();
        var action = new ActionContext(new DefaultHttpContext { RequestServices = scope.ServiceProvider }, new RouteData(), new ActionDescriptor());
        var view = scope.ServiceProvider.GetRequiredService<ICompositeViewEngine>().GetView(null, "/Pages/Shared/_PaperForm.cshtml", isMainPage: false).View!;
        await using var html = new StringWriter();
        var data = new ViewDataDictionary<PaperForm>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = paper };
        var temporary = new TempDataDictionary(action.HttpContext, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        await view.RenderAsync(new ViewContext(action, view, data, temporary, html, new HtmlHelperOptions()));
        return new HtmlParser().ParseDocument(html.ToString());
    }

    /// <summary>What a browser would post, with some fields typed over.</summary>
    public static FormCollection Post(this IHtmlDocument page, params (string Name, string Text)[] typed)
    {
        var fields = page.QuerySelectorAll<IHtmlInputElement>("input").Select(input => (Name: input.Name!, Text: input.Value))
            .Concat(page.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Select(area => (Name: area.Name!, Text: area.Value)))
            .ToDictionary(field => field.Name, field => new StringValues(field.Text));
        foreach (var (name, text) in typed)
        {
            Assert.True(fields.ContainsKey(name), $"The paper has no field {name}.");
            fields[name] = text;
        }

        return new FormCollection(fields);
    }
}
