using System.Net;

namespace Biaochi.Tests.Sites;

public sealed class ShellTests
{
    [Fact]
    public async Task Get_EveryStylesheetAndScript_IsNotEmpty()
    {
        await using var site = await RunningSite.StartAsync();
        var page = await site.Browser.OpenAsync("/workbench/desk");
        var addresses = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href"))
            .Concat(page.QuerySelectorAll("script").Select(script => script.GetAttribute("src"))).ToList();

        foreach (var address in addresses)
        {
            var response = await site.Browser.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 100, $"{address} is empty");
        }

        Assert.True(addresses.Count >= 4);
    }
}
