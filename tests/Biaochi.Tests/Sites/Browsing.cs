using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Biaochi.Tests.Sites;

/// <summary>What a person does in a browser, in a line each.</summary>
internal static class Browsing
{
    public static async Task<IHtmlDocument> OpenAsync(this HttpClient browser, string path) => await PageAsync(await browser.GetAsync(path, TestContext.Current.CancellationToken));

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>The text a reader sees, with white space brought to single spaces.</summary>
    public static string Text(this AngleSharp.Dom.INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
