using System.Net;
using Biaochi.Core;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Shared;
using Biaochi.Tests.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Tests.Sites;

/// <summary>首次设置 on a database without accounts.</summary>
public sealed class SetUpTests
{
    [Fact]
    public async Task Get_SignInWithoutAccounts_LeadsToSetUp()
    {
        using var folder = new WorkingFolder();
        await using var site = await StartEmptyAsync(folder.Path);
        using var browser = site.NewBrowser();

        var page = await browser.OpenAsync("/workbench/sign-in");

        Assert.Equal("首次设置", page.QuerySelector("h1")?.Text());
    }

    [Fact]
    public async Task Post_WrongCode_IsRefusedAndMakesNothing()
    {
        using var folder = new WorkingFolder();
        await using var site = await StartEmptyAsync(folder.Path);
        using var browser = site.NewBrowser();

        var response = await browser.PostFormAsync("/workbench/set-up", await browser.OpenAsync("/workbench/set-up"), Filled("ABCDEFGHJKMN"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("设置码不对", (await response.PageAsync()).QuerySelector(".refused")!.Text(), StringComparison.Ordinal);
        Assert.Equal("首次设置", (await browser.OpenAsync("/workbench/sign-in")).QuerySelector("h1")?.Text());
    }

    [Fact]
    public async Task Post_BlankForm_NamesEachField()
    {
        using var folder = new WorkingFolder();
        await using var site = await StartEmptyAsync(folder.Path);
        using var browser = site.NewBrowser();

        var response = await browser.PostFormAsync("/workbench/set-up", await browser.OpenAsync("/workbench/set-up"), []);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(7, (await response.PageAsync()).QuerySelectorAll(".field-error").Count(error => error.Text().StartsWith("请填写", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Post_CodeOfTheServer_MakesTheFirstAdministratorOnce()
    {
        using var folder = new WorkingFolder();
        await using var site = await StartEmptyAsync(folder.Path);
        using var browser = site.NewBrowser();

        await browser.PostFormAsync("/workbench/set-up", await browser.OpenAsync("/workbench/set-up"), Filled(site.Services.GetRequiredService<SetUpCode>().Text));

        await browser.SignInAsync("guanli", "county-first-2025");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/workbench/set-up", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static Dictionary<string, string> Filled(string code) => new()
    {
        ["Input.Code"] = code,
        ["Input.RegionCode"] = "149900",
        ["Input.RegionName"] = "青禾县",
        ["Input.BureauCode"] = "101",
        ["Input.UserName"] = "guanli",
        ["Input.DisplayName"] = "管理员",
        ["Input.Password"] = "county-first-2025",
    };

    private static async Task<RunningSite> StartEmptyAsync(string folder)
    {
        var site = await RunningSite.StartAsync(options => options with { DataFolder = folder, Database = SqliteDatabase.InFolder(folder) });
        await CoreServices.MigrateAsync(site.Services, TestContext.Current.CancellationToken);
        return site;
    }
}
