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

    public static async Task<HttpResponseMessage> ClearAsync(this HttpClient browser)
    {
        var page = await browser.OpenAsync("/workbench/desk");
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").Single(form => form.Text() == "清空");
        return await browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent([new("__RequestVerificationToken", Token(page))]), TestContext.Current.CancellationToken);
    }

    private static string Token(IHtmlDocument page) => page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
}
