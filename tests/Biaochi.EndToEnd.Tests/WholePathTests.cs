using System.Text.Json.Nodes;
using Biaochi.Testing;
using Microsoft.Playwright;

namespace Biaochi.EndToEnd.Tests;

/// <summary>
/// One form from a clerk's document to a citizen's search, each step by the person whose turn it is: brought in, mended, submitted, returned once
/// with an opinion, answered, passed, approved, published.
/// </summary>
public sealed class WholePathTests(DemoSite site)
{
    private const string Clerk = "yinqiushi";
    private const string Department = "leichunlin";
    private const string FinanceSection = "linhesheng";
    private const string PerformanceSection = "guqingyuan";
    private const string BudgetSection = "zhangyiping";
    private const string Project = "2025年清水灌区末级渠系维修项目";
    private const string Phone = "13800001987";

    [Fact]
    public async Task WholePath_FromDocumentToPublic_WorksInABrowser()
    {
        var id = await BringInMendAndSubmitAsync();
        await PassAsync(Department, id);
        await ReturnWithOpinionAsync(id);
        await AnswerAndResubmitAsync(id);
        foreach (var reviewer in (string[])[Department, FinanceSection, PerformanceSection, BudgetSection])
        {
            await PassAsync(reviewer, id);
        }

        await ApproveAndPublishAsync();
        await FindAsCitizenAsync();
    }

    private async Task<string> BringInMendAndSubmitAsync()
    {
        await using var clerk = await site.NewVisitorAsync();
        var page = clerk.Page;
        await clerk.SignInAsync(Clerk);
        await page.GotoAsync("/workbench/declarations/import");
        await clerk.CheckPageAsync();
        await page.SetInputFilesAsync("input[type=file]", Path.Combine(AppContext.BaseDirectory, "Documents", "irrigation.txt"));
        await page.ClickAsync("button:has-text('读取')");
        await clerk.CheckPageAsync();

        // The document stands beside the form; nothing is kept before it is ticked and imported.
        await page.ClickAsync($"a:has-text('{Project}')");
        await page.GetByText("资金合计不符").First.WaitForAsync();
        await clerk.CheckPageAsync();
        await page.ClickAsync("footer a:has-text('回到清单')");
        await page.ClickAsync("button:has-text('导入勾选的')");
        await page.GetByText("已导入 1 张草稿").WaitForAsync();
        await page.ClickAsync(".c-fate a:has-text('打开')");

        // The blocking finding stands at its cell; submitting is refused until it is mended.
        await page.GetByText("资金合计不符").First.WaitForAsync();
        await clerk.ShowAsync("form-with-findings-wide");
        await page.ClickAsync("footer button:has-text('提交主管部门审核')");
        await page.Locator(".refused").WaitForAsync();
        await page.FillAsync("[name='funding.annual.county']", "660,000");
        await page.ClickAsync("footer button:has-text('保存')");
        await page.GetByText("资金合计不符").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await clerk.CheckPageAsync();
        await page.ClickAsync("footer button:has-text('提交主管部门审核')");
        await page.Locator(".tag:has-text('主管部门审核')").WaitForAsync();
        return page.Url.Split('/')[^1].Split('?', '#')[0];
    }

    private async Task PassAsync(string reviewer, string id)
    {
        await using var visitor = await site.NewVisitorAsync();
        await visitor.SignInAsync(reviewer);
        await visitor.Page.GotoAsync($"/workbench/reviews/{id}");
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "通过", Exact = true }).ClickAsync();
        await visitor.Page.Locator(".told, .refused").First.WaitForAsync();
        Assert.Equal(0, await visitor.Page.Locator(".refused").CountAsync());
    }

    private async Task ReturnWithOpinionAsync(string id)
    {
        await using var reviewer = await site.NewVisitorAsync();
        var page = reviewer.Page;
        await reviewer.SignInAsync(PerformanceSection);
        await page.GotoAsync($"/workbench/reviews/{id}");
        await page.Locator("a[aria-label='对项目概况写意见']").ClickAsync();
        await page.FillAsync("textarea[name=text]", "受益户数在概况中为3120户，指标中没有，请补一条社会效益指标。");
        await reviewer.ShowAsync("opinion-wide");
        await page.ClickAsync("button:has-text('记下意见')");
        await page.GetByText("受益户数在概况中为3120户").First.WaitForAsync();
        await page.ClickAsync("button:has-text('退回（1 条意见）')");
        await page.Locator(".told, .refused").First.WaitForAsync();
        Assert.Equal(0, await page.Locator(".refused").CountAsync());
    }

    private async Task AnswerAndResubmitAsync(string id)
    {
        await using var clerk = await site.NewVisitorAsync();
        var page = clerk.Page;
        await clerk.SignInAsync(Clerk);
        await page.GotoAsync($"/workbench/declarations/{id}");
        await page.FillAsync("article.opinion textarea", "已在概况中说明，农户数随灌溉面积考核。");
        await clerk.CheckPageAsync();
        await page.ClickAsync("footer button:has-text('提交主管部门审核')");
        await page.Locator(".tag:has-text('第 2 版')").WaitForAsync();
        await page.GetByText("已在概况中说明").First.WaitForAsync();
    }

    private async Task ApproveAndPublishAsync()
    {
        await using var budget = await site.NewVisitorAsync();
        var page = budget.Page;
        await budget.SignInAsync(BudgetSection);
        await page.GotoAsync("/workbench/approvals");
        await page.CheckAsync($"[aria-label='选择 {Project}']");
        await page.FillAsync("[name=Number]", "青财预〔2025〕9号");
        await budget.ShowAsync("approvals-wide");
        await page.ClickAsync("main button:has-text('批复')");
        await page.GetByText("青财预〔2025〕9号").First.WaitForAsync();
        await page.GotoAsync("/workbench/publications");
        await page.CheckAsync($"[aria-label='选择 {Project}']");
        await budget.ShowAsync("publications-wide");
        await page.ClickAsync("main button:has-text('公开')");
        await page.Locator($"a[href^='/projects/']:has-text('{Project}')").WaitForAsync();
    }

    private async Task FindAsCitizenAsync()
    {
        await using var citizen = await site.NewVisitorAsync();
        var page = citizen.Page;
        await page.GotoAsync("/");
        await page.FillAsync("main input[name=q]", "灌区");
        await page.PressAsync("main input[name=q]", "Enter");
        await Visitor.ArriveAsync(page, "/search?");
        await citizen.CheckPageAsync();
        await page.ClickAsync($"main a:has-text('{Project}')");
        await Visitor.ArriveAsync(page, "/projects/");
        await citizen.CheckPageAsync();
        var html = await page.ContentAsync();
        Assert.DoesNotContain(Phone, html, StringComparison.Ordinal);
        Assert.DoesNotContain("尹秋实", html, StringComparison.Ordinal);

        var id = new Uri(page.Url).Segments[^1];
        var answer = await page.APIRequest.GetAsync($"{site.Address}/api/v1/forms/{id}");
        var schema = await page.APIRequest.GetAsync($"{site.Address}/api/schema/form.json");
        var form = JsonNode.Parse(await answer.TextAsync())!;
        Assert.Equal(Project, (string?)form["projectName"]);
        Assert.Null(form["phone"]);
        Assert.Empty(new SchemaValidator(JsonNode.Parse(await schema.TextAsync())!).Defects(form));
    }
}
