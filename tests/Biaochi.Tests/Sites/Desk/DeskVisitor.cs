using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Biaochi.Tests.Sites.Desk;

/// <summary>Puts files on the review desk, as the form of the page does.</summary>
internal static class DeskVisitor
{
    public static async Task<HttpResponseMessage> DropAsync(this HttpClient browser, params (string Name, byte[] Content)[] files)
    {
        var page = await browser.OpenAsync("/workbench/desk");
        return await browser.PostAsync("/workbench/desk", Post(page, files), TestContext.Current.CancellationToken);
    }

    public static MultipartFormDataContent Post(IHtmlDocument page, params (string Name, byte[] Content)[] files)
    {
        var post = new MultipartFormDataContent { { new StringContent(Token(page)), "__RequestVerificationToken" } };
        foreach (var (name, content) in files)
        {
            post.Add(new ByteArrayContent(content), "files", name);
        }

        return post;
    }

    public static Task<HttpResponseMessage> ClearAsync(this HttpClient browser) => browser.PressAsync("清空");

    /// <summary>Presses the button of that name at the desk's head.</summary>
    public static async Task<HttpResponseMessage> PressAsync(this HttpClient browser, string button)
    {
        var page = await browser.OpenAsync("/workbench/desk");
        var pressed = page.QuerySelectorAll<IHtmlButtonElement>("button").Single(found => found.Text() == button);
        return await browser.PostAsync(
            pressed.Form!.GetAttribute("action"),
            new FormUrlEncodedContent([new("__RequestVerificationToken", Token(page)), .. pressed.Name is { Length: > 0 } name ? new KeyValuePair<string, string>[] { new(name, pressed.Value) } : []]),
            TestContext.Current.CancellationToken);
    }

    private static string Token(IHtmlDocument page) => page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
}
