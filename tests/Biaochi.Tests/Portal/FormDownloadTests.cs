using System.Net;
using Biaochi.Documents;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Portal;

public sealed class FormDownloadTests(PublishedSite published)
{
    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pdf")]
    public async Task Get_PublishedForm_IsTheOfficialFormWithoutPersons(string format)
    {
        using var browser = published.NewBrowser();

        using var response = await browser.GetAsync($"/projects/{published.Water.Id}/form.{format}", TestContext.Current.CancellationToken);

        var content = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var form = Assert.Single(FormReader.Read(new MemoryStream(content), $"公开.{format}", cancellationToken: TestContext.Current.CancellationToken).Forms);
        Assert.Equal(PublishedSite.WaterSupply.ProjectName, form.ProjectName);
        Assert.Equal(PublishedSite.WaterSupply.Funding.Annual.Total, form.Funding.Annual.Total);
        Assert.Equal((null, null, null), (form.PersonInCharge, form.Handler, form.Phone));
        Assert.Equal($"{PublishedSite.WaterSupply.ProjectName}.{format}", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task Get_OtherFormatOrProject_IsNotFound()
    {
        using var browser = published.NewBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/projects/{published.Water.Id}/form.exe", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/projects/{Guid.Empty}/form.docx", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Get_ProjectPage_OffersTheForm()
    {
        using var browser = published.NewBrowser();

        var page = await browser.OpenAsync($"/projects/{published.Water.Id}");

        Assert.NotNull(page.QuerySelector($"a[href='/projects/{published.Water.Id}/form.docx']"));
        Assert.NotNull(page.QuerySelector($"a[href='/projects/{published.Water.Id}/form.xlsx']"));
    }
}
