using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Biaochi.Tests.Workbench;

namespace Biaochi.Tests.Sites.Desk;

/// <summary>审核表 of a form on the desk.</summary>
public sealed class SheetTests(RunningSite site)
{
    private const string Path = "/workbench/desk/sheet/1";

    [Fact]
    public async Task Get_Form_ProposesFromItsFindings()
    {
        using var browser = site.NewBrowser();
        await DropAsync(browser);

        var page = await browser.OpenAsync(Path);

        Assert.Equal("Poor", page.QuerySelectorAll<IHtmlInputElement>("input[name='grade/funding']").Single(grade => grade.IsChecked).Value);
        Assert.Contains("资金合计不符", page.QuerySelector(".score")!.Text(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("input[name='points/funding']"));
    }

    [Fact]
    public async Task Post_Decision_IsKeptAndCanBeTakenBack()
    {
        using var browser = site.NewBrowser();
        await DropAsync(browser);
        var page = await browser.OpenAsync(Path);

        var saved = await (await browser.PressAsync(page, Path, "保存评定", ("kind", "Key"), ("grade/funding", "Good"), ("comment", "请补测算。"))).PageAsync();

        Assert.Equal("12.75", saved.ValueAt("points/funding"));
        Assert.Contains("建议 差", saved.QuerySelector(".score")!.Text(), StringComparison.Ordinal);
        var json = JsonDocument.Parse(await browser.GetStringAsync($"{Path}?handler=Json", TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(("Key", "请补测算。"), (json.GetProperty("kind").GetString(), json.GetProperty("comment").GetString()));

        var renewed = await (await browser.PressAsync(saved, Path, "改回建议")).PageAsync();
        Assert.Equal("Poor", renewed.QuerySelectorAll<IHtmlInputElement>("input[name='grade/funding']").Single(grade => grade.IsChecked).Value);
    }

    [Fact]
    public async Task Post_PointsThatDoNotFit_AreRefusedInWords()
    {
        using var browser = site.NewBrowser();
        await DropAsync(browser);
        var page = await browser.OpenAsync(Path);
        var key = await (await browser.PressAsync(page, Path, "保存评定", ("kind", "Key"))).PageAsync();

        var response = await browser.PressAsync(key, Path, "保存评定", ("grade/clarity", "Excellent"), ("points/clarity", "3"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("“明确清晰性”评为“优”，得分应在 9 至 10 分之间，现为 3 分", (await response.PageAsync()).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Word_IsADocumentNamedAfterTheProject()
    {
        using var browser = site.NewBrowser();
        await DropAsync(browser);

        var response = await browser.GetAsync($"{Path}?handler=Word", TestContext.Current.CancellationToken);

        Assert.Equal("审核表（柳河镇供水管网改造）.docx", response.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?handler=Word")]
    [InlineData("?handler=Json")]
    public async Task Get_FormThatIsNotThere_IsNotFound(string handler)
    {
        using var browser = site.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Path + handler, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task DropAsync(HttpClient browser) => await browser.DropAsync(("水利局.json", InventedForm.Document(InventedForm.WithWrongSum())));
}
