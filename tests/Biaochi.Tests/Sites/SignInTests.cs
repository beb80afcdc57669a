using System.Net;
using Biaochi.Testing;

namespace Biaochi.Tests.Sites;

public sealed class SignInTests(RunningSite site)
{
    [Fact]
    public async Task Get_WorkbenchAsVisitor_LeadsToSignIn()
    {
        using var browser = site.NewBrowser(followRedirects: false);

        var response = await browser.GetAsync("/workbench", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/workbench/sign-in?returnUrl=", response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RightPassword_OpensTheWorkbench()
    {
        using var browser = site.NewBrowser();

        await browser.SignInAsync(People.WaterClerk);
    }

    [Theory]
    [InlineData(People.WaterClerk, "not the password")]
    [InlineData("nobody", "not the password")]
    public async Task Post_WrongPasswordOrName_SaysTheSame(string userName, string password)
    {
        await using var own = await RunningSite.StartAsync();
        using var browser = own.NewBrowser();

        var response = await browser.PostFormAsync("/workbench/sign-in", await browser.OpenAsync("/workbench/sign-in"), new() { ["UserName"] = userName, ["Password"] = password });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("没有登录：用户名或密码不对", (await response.PageAsync()).QuerySelector(".refused")!.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FiveWrongPasswords_LocksTheAccountForFifteenMinutes()
    {
        await using var own = await RunningSite.StartAsync();
        using var browser = own.NewBrowser();
        var page = await browser.OpenAsync("/workbench/sign-in");
        for (var i = 0; i < 5; i++)
        {
            await browser.PostFormAsync("/workbench/sign-in", page, new() { ["UserName"] = People.Budget, ["Password"] = "not the password" });
        }

        var locked = await browser.PostFormAsync("/workbench/sign-in", page, new() { ["UserName"] = People.Budget, ["Password"] = World.Password });

        Assert.Equal(HttpStatusCode.BadRequest, locked.StatusCode);
    }

    [Fact]
    public async Task Post_ReturnAddressElsewhere_IsNotFollowed()
    {
        using var browser = site.NewBrowser(followRedirects: false);
        var page = await browser.OpenAsync("/workbench/sign-in?returnUrl=https%3A%2F%2Fexample.org%2F");

        var response = await browser.PostFormAsync("/workbench/sign-in", page, new() { ["UserName"] = People.Performance, ["Password"] = World.Password, ["ReturnUrl"] = "https://example.org/" });

        Assert.Equal("/workbench", response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var browser = site.NewBrowser();
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = People.WaterClerk, ["Password"] = World.Password });

        var response = await browser.PostAsync("/workbench/sign-in", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_SignOut_ClosesTheWorkbench()
    {
        using var browser = site.NewBrowser();
        await browser.SignInAsync(People.Observer);

        await browser.PostFormAsync("/workbench/sign-in?handler=Out", await browser.OpenAsync("/workbench/sign-in"), []);

        var page = await browser.OpenAsync("/workbench");
        Assert.Equal("登录", page.QuerySelector("h2")?.Text());
    }

    [Fact]
    public async Task Get_SetUpWithAccounts_IsNotThere()
    {
        using var browser = site.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/workbench/set-up", TestContext.Current.CancellationToken)).StatusCode);
    }
}
