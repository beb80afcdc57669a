using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Biaochi.Testing;

namespace Biaochi.Tests.Sites;

/// <summary>What a person does in a browser, in a line each.</summary>
internal static class Browsing
{
    public static async Task<IHtmlDocument> OpenAsync(this HttpClient browser, string path) => await PageAsync(await browser.GetAsync(path, TestContext.Current.CancellationToken));

    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Opens the sign-in page and signs in; fails the test when that does not work.</summary>
    public static async Task SignInAsync(this HttpClient browser, string userName, string password = World.Password)
    {
        var response = await browser.PostFormAsync("/workbench/sign-in", await browser.OpenAsync("/workbench/sign-in"), new() { ["UserName"] = userName, ["Password"] = password });
        Assert.NotEqual("/workbench/sign-in", response.RequestMessage!.RequestUri!.AbsolutePath);
    }

    /// <summary>Posts a form of the page to an address, with its hidden fields (the antiforgery token among them) and the values given.</summary>
    public static Task<HttpResponseMessage> PostFormAsync(this HttpClient browser, string address, IHtmlDocument page, Dictionary<string, string> values)
    {
        var fields = new Dictionary<string, string>(values);
        foreach (var input in page.QuerySelectorAll("form[method=post] input[type=hidden]").OfType<IHtmlInputElement>())
        {
            fields.TryAdd(input.Name!, input.Value);
        }

        return browser.PostAsync(address, new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }

    /// <summary>The text a reader sees, with white space brought to single spaces.</summary>
    public static string Text(this AngleSharp.Dom.INode node) => string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
