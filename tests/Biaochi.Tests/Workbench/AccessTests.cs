using System.Net;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

/// <summary>Who may not: each wrong role and other organisation, on each page and each post.</summary>
public sealed class AccessTests(RunningSite site)
{
    [Theory]
    [InlineData("/workbench")]
    [InlineData("/workbench/declarations/import")]
    [InlineData("/workbench/declarations/0193471d-0000-7000-8000-000000000001")]
    [InlineData("/workbench/declarations/0193471d-0000-7000-8000-000000000001/form.docx")]
    [InlineData("/workbench/reviews/0193471d-0000-7000-8000-000000000001")]
    [InlineData("/workbench/approvals")]
    [InlineData("/workbench/publications")]
    [InlineData("/workbench/publications/0193471d-0000-7000-8000-000000000001")]
    public async Task Get_AsVisitor_LeadsToSignIn(string path)
    {
        using var visitor = site.NewBrowser(followRedirects: false);

        var response = await visitor.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/workbench/sign-in", response.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WrongRoleOrOrganisation_IsForbiddenOrNotFound()
    {
        await using var office = await Office.OpenAsync();
        var draft = await office.DraftAsync(TestForms.Named("河道清淤工程"));
        var submitted = await office.SubmittedAsync();
        var approved = await office.ApprovedAsync(TestForms.Named("农村饮水水质检测"));
        (string User, string Path, HttpStatusCode Status)[] table =
        [
            (People.WaterClerk, Form(draft), HttpStatusCode.OK),
            (People.WaterDepartment, Form(draft), HttpStatusCode.OK),
            (People.Performance, Form(draft), HttpStatusCode.OK),
            (People.CivilClerk, Form(draft), HttpStatusCode.NotFound),
            (People.WaterClerk, Form(draft) + "/form.docx", HttpStatusCode.OK),
            (People.WaterClerk, Form(draft) + "/form.exe", HttpStatusCode.NotFound),
            (People.CivilClerk, Form(draft) + "/form.docx", HttpStatusCode.NotFound),
            (People.Observer, Form(draft) + "/form.xlsx", HttpStatusCode.NotFound),
            (People.CivilDepartment, Form(draft), HttpStatusCode.NotFound),
            (People.Observer, Form(draft), HttpStatusCode.NotFound),
            (People.Observer, Form(submitted), HttpStatusCode.OK),
            (People.WaterDepartment, Review(submitted), HttpStatusCode.OK),
            (People.WaterDepartment, Review(draft), HttpStatusCode.NotFound),
            (People.CivilDepartment, Review(submitted), HttpStatusCode.NotFound),
            (People.WaterClerk, Review(submitted), HttpStatusCode.Forbidden),
            (People.Observer, Review(submitted), HttpStatusCode.Forbidden),
            (People.Administrator, Review(submitted), HttpStatusCode.Forbidden),
            (People.WaterClerk, "/workbench/declarations/import", HttpStatusCode.OK),
            .. new[] { People.WaterDepartment, People.Performance, People.Budget, People.Observer, People.Administrator }.Select(user => (user, "/workbench/declarations/import", HttpStatusCode.Forbidden)),
            .. new[] { "/workbench/approvals", "/workbench/publications", $"/workbench/publications/{approved}" }.SelectMany(path => new[]
            {
                (People.Budget, path, HttpStatusCode.OK),
                (People.WaterClerk, path, HttpStatusCode.Forbidden),
                (People.WaterDepartment, path, HttpStatusCode.Forbidden),
                (People.AgricultureSection, path, HttpStatusCode.Forbidden),
                (People.Performance, path, HttpStatusCode.Forbidden),
                (People.Observer, path, HttpStatusCode.Forbidden),
                (People.Administrator, path, HttpStatusCode.Forbidden),
            }),
            (People.Budget, $"/workbench/publications/{submitted}", HttpStatusCode.NotFound),
            (People.Budget, Form(Guid.Empty), HttpStatusCode.NotFound),
            (People.Budget, Review(Guid.Empty), HttpStatusCode.NotFound),
        ];

        foreach (var rows in table.GroupBy(row => row.User))
        {
            var browser = await office.SignInAsync(rows.Key);
            foreach (var (user, path, status) in rows)
            {
                var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
                Assert.True(response.StatusCode == status, $"{user} {path}: {response.StatusCode}, not {status}");
            }
        }
    }

    [Fact]
    public async Task Post_ByWhoMayNot_IsRefusedAndChangesNothing()
    {
        await using var office = await Office.OpenAsync();
        var draft = await office.DraftAsync(TestForms.Named("河道清淤工程"));
        var submitted = await office.SubmittedAsync();
        (string User, string Path, HttpStatusCode Status)[] table =
        [
            (People.WaterDepartment, $"/workbench/declarations/{draft}", HttpStatusCode.Forbidden),
            (People.WaterDepartment, $"/workbench/declarations/{draft}?handler=Submit", HttpStatusCode.Forbidden),
            (People.WaterDepartment, $"/workbench/declarations/{submitted}?handler=Withdraw", HttpStatusCode.Forbidden),
            (People.CivilClerk, $"/workbench/declarations/{draft}", HttpStatusCode.NotFound),
            (People.WaterClerk, $"/workbench/reviews/{submitted}?handler=Pass", HttpStatusCode.Forbidden),
            (People.WaterClerk, $"/workbench/reviews/{submitted}?handler=Opinion", HttpStatusCode.Forbidden),
            (People.WaterClerk, "/workbench?handler=Pass", HttpStatusCode.Forbidden),
            (People.WaterClerk, "/workbench?handler=Return", HttpStatusCode.Forbidden),
            (People.Observer, $"/workbench/reviews/{submitted}?handler=Return", HttpStatusCode.Forbidden),
            (People.Observer, "/workbench?handler=Submit", HttpStatusCode.Forbidden),
            (People.Observer, "/workbench/declarations/import?handler=Import", HttpStatusCode.Forbidden),
            (People.Performance, "/workbench?handler=Submit", HttpStatusCode.Forbidden),
            (People.Performance, "/workbench/approvals?handler=Approve", HttpStatusCode.Forbidden),
            (People.Performance, "/workbench/publications?handler=Publish", HttpStatusCode.Forbidden),

            // Not his turn yet: he may review, but not now.
            (People.Performance, $"/workbench/reviews/{submitted}?handler=Pass", HttpStatusCode.Conflict),
        ];
        var before = await office.World.QueryAsync(dbContext => Task.FromResult(dbContext.Events.Count()));

        foreach (var rows in table.GroupBy(row => row.User))
        {
            var browser = await office.SignInAsync(rows.Key);
            var page = await browser.OpenAsync("/workbench");
            foreach (var (user, path, status) in rows)
            {
                var response = await browser.PostFormAsync(path, page, new() { ["place"] = "overview", ["text"] = "补充依据。", ["Revision"] = "1" });
                Assert.True(response.StatusCode == status, $"{user} {path}: {response.StatusCode}, not {status}");
            }
        }

        Assert.Equal(before, await office.World.QueryAsync(dbContext => Task.FromResult(dbContext.Events.Count())));
    }

    [Theory]
    [InlineData("/workbench?handler=Submit")]
    [InlineData("/workbench/declarations/import?handler=Read")]
    public async Task Post_WithoutAntiforgeryToken_IsABadRequestInOurWords(string path)
    {
        using var browser = site.NewBrowser();
        await browser.SignInAsync(People.WaterClerk);

        var response = await browser.PostAsync(path, new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("这次提交没有接受", (await response.PageAsync()).QuerySelector("h1")?.Text());
    }

    [Fact]
    public async Task Post_SaveWithoutAntiforgeryToken_ChangesNothing()
    {
        await using var office = await Office.OpenAsync();
        var id = await office.DraftAsync();
        var browser = await office.SignInAsync(People.WaterClerk);
        var page = await browser.OpenAsync($"/workbench/declarations/{id}");

        var response = await browser.PressAsync(page, $"/workbench/declarations/{id}", "保存", ("__RequestVerificationToken", null), ("overview", "改了"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(TestForms.WaterSupply.Overview, (await office.FormAsync(id)).Overview);
    }

    private static string Form(Guid id) => $"/workbench/declarations/{id}";

    private static string Review(Guid id) => $"/workbench/reviews/{id}";
}
