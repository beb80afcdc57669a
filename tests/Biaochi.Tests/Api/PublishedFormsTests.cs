using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Biaochi.Core.Publications;
using Biaochi.Forms.Interchange;
using Biaochi.Testing;
using Biaochi.Tests.Portal;
using Biaochi.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Biaochi.Tests.Api;

public sealed class PublishedFormsTests(PublishedSite published)
{
    [Theory]
    [InlineData("", 36)]
    [InlineData("year=2024", 1)]
    [InlineData("department=046", 1)]
    [InlineData("q=低保", 1)]
    [InlineData("q=供水&year=2025&department=058", 34)]
    [InlineData("region=149900000", 36)]
    [InlineData("region=110101000", 0)]
    [InlineData("year=&department=&region=&q=&size=&after=", 36)]
    public async Task GetList_Filter_CountsWhatFits(string query, int total)
    {
        var answer = await ReadAsync($"/api/v1/forms?{query}");

        Assert.Equal(total, (int)answer["total"]!);
        Assert.False((bool)answer["totalIsCapped"]!);
        Assert.Equal(total, answer["forms"]!.AsArray().Count);
    }

    [Fact]
    public async Task GetList_Entry_SaysWhatIsPublishedWhereAndSince()
    {
        var entry = (await ReadAsync("/api/v1/forms?q=城乡供水管网改造工程"))["forms"]![0]!;

        Assert.Equal(published.Water.Id.ToString(), (string?)entry["id"]);
        Assert.Equal("城乡供水管网改造工程", (string?)entry["projectName"]);
        Assert.Equal("9726890", (string?)entry["annualTotal"]);
        Assert.Equal("青禾县财政局绩效目标批复〔2025〕2号", (string?)entry["approvalNumber"]);
        Assert.Equal("2024-11-18T01:00:00Z", (string?)entry["publishedAt"]);
        Assert.Equal($"/projects/{published.Water.Id}", (string?)entry["page"]);
    }

    [Fact]
    public async Task GetList_ByPages_GivesEverythingOnceNewestFirst()
    {
        var names = new List<string>();
        string? after = "";
        while (after is not null)
        {
            var page = await ReadAsync($"/api/v1/forms?size=10&after={after}");
            names.AddRange(page["forms"]!.AsArray().Select(form => (string)form!["projectName"]!));
            after = (string?)page["next"];
        }

        Assert.Equal(36, names.Distinct().Count());
        Assert.Equal(36, names.Count);
        Assert.Equal(PublishedSite.YearBefore.ProjectName, names[^1]);
    }

    [Theory]
    [InlineData("year=abc", "year")]
    [InlineData("year=20250000000000", "year")]
    [InlineData("year=-2025", "year")]
    [InlineData("size=0", "size")]
    [InlineData("size=201", "size")]
    [InlineData("after=x", "after")]
    public async Task GetList_WrongParameter_IsAProblemThatNamesIt(string query, string field)
    {
        using var browser = published.NewBrowser();

        var response = await browser.GetAsync($"/api/v1/forms?{query}", TestContext.Current.CancellationToken);

        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest, "query.invalid");
        Assert.Equal(field, (string?)problem["field"]);
    }

    [Fact]
    public async Task GetList_TextTooLong_IsAProblem()
    {
        using var browser = published.NewBrowser();

        var response = await browser.GetAsync("/api/v1/forms?q=" + string.Concat(Enumerable.Repeat("水,", 300)), TestContext.Current.CancellationToken);

        await ProblemAsync(response, HttpStatusCode.BadRequest, "query.invalid");
    }

    [Fact]
    public async Task Get_Form_IsItsPublicCopyWithItsPublication()
    {
        using var browser = published.NewBrowser();

        var json = await browser.GetStringAsync($"/api/v1/forms/{published.Water.Id}", TestContext.Current.CancellationToken);

        var form = FormJson.Read(System.Text.Encoding.UTF8.GetBytes(json));
        Assert.Equal(FormJson.WriteCanonical(PublicCopy.Of(PublishedSite.WaterSupply)), FormJson.WriteCanonical(form));
        Assert.Equal(published.Water.Hash, (string?)JsonNode.Parse(json)!["publication"]!["sha256"]);
        Assert.Contains("城乡供水", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EveryForm_IsValidByTheSchema()
    {
        var validator = new SchemaValidator(await ReadAsync("/api/schema/form.json"));

        foreach (var publication in published.Named)
        {
            var form = await ReadAsync(string.Create(CultureInfo.InvariantCulture, $"/api/v1/forms/{publication.Id}"));
            Assert.Empty(validator.Defects(form));
            form.AsObject().Remove("publication");
            Assert.NotEmpty(validator.Defects(form));
        }
    }

    [Fact]
    public async Task Get_SchemaOfThePublication_DescribesEachMemberInChinese()
    {
        var members = (await ReadAsync("/api/schema/form.json"))["properties"]!["publication"]!["properties"]!.AsObject();

        Assert.Equal(14, members.Count);
        Assert.All(members, member => Assert.Contains((string)member.Value!["description"]!, letter => letter >= '一'));
    }

    [Theory]
    [InlineData("/api/v1/forms/00000000-0000-0000-0000-000000000000")]
    [InlineData("/api/v1/forms/x")]
    [InlineData("/api/nothing-here")]
    [InlineData("/api")]
    public async Task Get_WhatIsNotThere_IsAProblem(string path)
    {
        using var browser = published.NewBrowser();

        var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);

        await ProblemAsync(response, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Post_ToTheOpenData_IsAProblem()
    {
        using var browser = published.NewBrowser();

        var response = await browser.PostAsync("/api/v1/forms", content: null, TestContext.Current.CancellationToken);

        await ProblemAsync(response, HttpStatusCode.MethodNotAllowed, "method.not-allowed");
    }

    [Fact]
    public async Task Get_WhenTheProgramFails_IsAProblemThatTellsNothingOfIt()
    {
        await using var failing = await RunningSite.StartAsync(services: services => services.Replace(ServiceDescriptor.Scoped<PublicationQueries>(_ => throw new InvalidOperationException("planned failure"))));
        using var browser = failing.NewBrowser();

        var response = await browser.GetAsync("/api/v1/forms", TestContext.Current.CancellationToken);

        var problem = await ProblemAsync(response, HttpStatusCode.InternalServerError, "server.failed");
        Assert.DoesNotContain("planned failure", problem.ToJsonString(), StringComparison.Ordinal);
    }

    private async Task<JsonNode> ReadAsync(string path)
    {
        using var browser = published.NewBrowser();
        return JsonNode.Parse(await browser.GetStringAsync(path, TestContext.Current.CancellationToken))!;
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Contains((string)problem["title"]!, letter => letter >= '一');
        return problem;
    }
}
