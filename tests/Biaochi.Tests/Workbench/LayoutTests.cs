using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

public sealed class LayoutTests
{
    [Fact]
    public async Task Get_MenuOfEachRole_HasWhatThePersonMayDo()
    {
        await using var office = await Office.OpenAsync();
        await office.DraftAsync();
        (string User, string Menu)[] table =
        [
            (People.WaterClerk, "待办1 我的申报 审一批"),
            (People.WaterDepartment, "待办0 项目库 审一批"),
            (People.Performance, "待办0 项目库 审一批 规则效果"),
            (People.Budget, "待办0 项目库 审一批 批复 公开"),
            (People.Observer, "项目库 审一批"),
            (People.Administrator, "项目库 审一批 规则效果"),
        ];

        foreach (var (user, menu) in table)
        {
            var page = await (await office.SignInAsync(user)).OpenAsync("/workbench");
            Assert.Equal(menu, string.Join(' ', page.QuerySelectorAll(".mast > nav a").Select(link => link.Text())));
            Assert.Equal(menu, string.Join(' ', page.QuerySelectorAll("details.menu nav a").Select(link => link.Text())));
        }
    }

    [Fact]
    public async Task Get_AnyPage_SaysWhoIsSignedInAndLetsLeave()
    {
        await using var office = await Office.OpenAsync();
        var browser = await office.SignInAsync(People.Performance);
        var page = await browser.OpenAsync("/workbench");

        Assert.Equal("绩效股审核人林海燕", page.QuerySelector(".who")!.Text());
        Assert.Equal("青禾县", page.QuerySelector(".mast .brand span")!.Text());
        var left = await browser.PressAsync(page, "/workbench", "退出");

        Assert.Equal("/workbench/sign-in", left.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("/workbench/sign-in", (await browser.GetAsync("/workbench", TestContext.Current.CancellationToken)).RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Get_Demo_MarksEveryPage()
    {
        await using var site = await RunningSite.StartAsync(options => options with { IsDemo = true });
        using var browser = site.NewBrowser();

        Assert.StartsWith("演示数据，均为虚构", (await browser.OpenAsync("/workbench/sign-in")).QuerySelector(".demo-mark")?.Text(), StringComparison.Ordinal);
        Assert.NotNull((await browser.OpenAsync("/workbench/desk")).QuerySelector(".demo-mark"));
        await browser.SignInAsync(People.Budget);
        Assert.NotNull((await browser.OpenAsync("/workbench/approvals")).QuerySelector(".demo-mark"));
    }

    [Fact]
    public async Task Get_NoDemo_HasNoMark()
    {
        await using var office = await Office.OpenAsync();

        Assert.Null((await (await office.SignInAsync(People.Budget)).OpenAsync("/workbench")).QuerySelector(".demo-mark"));
    }
}
