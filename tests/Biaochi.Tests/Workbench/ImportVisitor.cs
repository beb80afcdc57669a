using AngleSharp.Html.Dom;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

/// <summary>Brings documents in, as the form of the import page does.</summary>
internal static class ImportVisitor
{
    public const string Path = "/workbench/declarations/import";

    public static Task<HttpResponseMessage> ReadAsync(this HttpClient browser, byte[] content) => browser.ReadAsync(("申报表.json", content));

    public static async Task<HttpResponseMessage> ReadAsync(this HttpClient browser, params (string Name, byte[] Content)[] files)
    {
        var page = await browser.OpenAsync(Path);
        using var post = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.QuerySelector("main form input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new StringContent("2025"), "Year" },
        };
        foreach (var (name, content) in files)
        {
            post.Add(new ByteArrayContent(content), "files", name);
        }

        return await browser.PostAsync($"{Path}?handler=Read", post, TestContext.Current.CancellationToken);
    }
}
