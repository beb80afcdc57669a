using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Core.Publications;
using Biaochi.Testing;
using static Biaochi.Core.Tests.Publications.PublishedCounty;

namespace Biaochi.Core.Tests.Publications;

public sealed class PublicationQueriesTests(PublishedCounty county) : IClassFixture<PublishedCounty>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("供暖", new[] { Heating })]
    [InlineData("低保", new[] { Heating })]
    [InlineData("低保对象", new[] { Heating })]
    [InlineData("低保 补贴", new[] { Heating })]
    [InlineData("低保供水", new string[0])]
    [InlineData("暖", new[] { Heating })]
    [InlineData("贴", new[] { Heating })]
    [InlineData("ppp", new[] { School })]
    [InlineData("PPP项目", new[] { School })]
    [InlineData("20间", new[] { School })]
    [InlineData("二〇二六年", new[] { School })]
    [InlineData("水", new[] { Health, School, Heating, Water })]
    [InlineData("青财预〔2025〕3号", new[] { Water })]
    [InlineData("青财预[2025]3号", new[] { Water })]
    [InlineData("〔2025〕13号", new[] { Heating })]
    [InlineData("财预〔2026〕", new[] { School })]
    public async Task Search_Words_FindsThemNewestFirst(string text, string[] expected)
    {
        Assert.Equal(expected, await county.FindAsync(new SearchQuery { Text = text }));
    }

    [Theory]
    [InlineData("乡敬")]
    [InlineData("在乡敬老")]
    public async Task Search_WordAcrossTwoCells_FindsNothing(string text)
    {
        Assert.Empty(await county.FindAsync(new SearchQuery { Text = text }));
        Assert.Equal([Health], await county.FindAsync(new SearchQuery { Text = "在乡 敬老" }));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("供暖\" OR \"供水")]
    [InlineData("供暖 OR 供水")]
    [InlineData("NEAR(供暖 供水)")]
    [InlineData("Tokens:供暖")]
    [InlineData("ƒy2025")]
    [InlineData("xfy2025")]
    [InlineData("* - ^ ) (")]
    [InlineData("供暖'; DROP TABLE PublicationSearch; --")]
    public async Task Search_SyntaxOfTheIndex_IsTakenAsWords(string text)
    {
        Assert.Empty(await county.FindAsync(new SearchQuery { Text = text }));
    }

    [Theory]
    [InlineData("供暖*")]
    [InlineData("-供暖")]
    [InlineData("\"供暖\"")]
    [InlineData("（供暖）")]
    public async Task Search_SignsAroundAWord_DoNotCount(string text)
    {
        Assert.Equal([Heating], await county.FindAsync(new SearchQuery { Text = text }));
    }

    [Fact]
    public async Task Search_Filters_ArePartOfTheMatch()
    {
        Assert.Equal([School], await county.FindAsync(new SearchQuery { FiscalYear = 2026 }));
        Assert.Equal([Heating], await county.FindAsync(new SearchQuery { DepartmentCode = "046" }));
        Assert.Equal([Heating], await county.FindAsync(new SearchQuery { Fund = "central" }));
        Assert.Equal([School, Water], await county.FindAsync(new SearchQuery { Fund = "provincial" }));
        Assert.Equal([Water], await county.FindAsync(new SearchQuery { Text = "供水", FiscalYear = 2025, DepartmentCode = "058", Fund = "provincial", RegionCode = World.RegionCode }));
        Assert.Empty(await county.FindAsync(new SearchQuery { Text = "供水", RegionCode = World.NeighbourRegionCode }));
        Assert.Empty(await county.FindAsync(new SearchQuery { DepartmentCode = "046\" OR \"ƒd058" }));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(null, 3)]
    [InlineData("水", 1)]
    [InlineData("水", 2)]
    [InlineData("水", 4)]
    public async Task Search_PageAfterPage_ShowsEachOnce(string? text, int size)
    {
        // Arrange
        var shown = new List<string>();
        long? cursor = null;

        // Act
        do
        {
            var page = await county.QueryAsync(queries => queries.SearchAsync(new SearchQuery { Text = text }, cursor, size, None));
            Assert.Equal(4, page.Total);
            Assert.InRange(page.Rows.Count, 1, size);
            shown.AddRange(page.Rows.Select(row => row.ProjectName));
            cursor = page.Next;
        }
        while (cursor is not null);

        // Assert
        Assert.Equal([Health, School, Heating, Water], shown);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(100_000, 4)]
    public async Task Search_SizeOutOfBounds_IsBrought(int size, int rows)
    {
        Assert.Equal(rows, (await county.QueryAsync(queries => queries.SearchAsync(new SearchQuery(), null, size, None))).Rows.Count);
    }

    [Fact]
    public async Task Count_MoreThanTheLimit_StopsThere()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var index = new SqliteSearchIndex();

        // Act
        var counted = await world.QueryAsync(async db =>
        {
            for (var i = 1; i <= 5; i++)
            {
                await index.AddAsync(db, i, "供暖", None);
            }

            return (Capped: await index.CountAsync(db, new SearchQuery { Text = "供暖" }, 3, None), Whole: await index.CountAsync(db, new SearchQuery { Text = "供暖" }, 10, None));
        });

        // Assert
        Assert.Equal((3, 5), counted);
        Assert.True(new PublishedPage([], PublicationQueries.CountLimit, null).IsTotalCapped);
        Assert.False(new PublishedPage([], PublicationQueries.CountLimit - 1, null).IsTotalCapped);
    }

    [Fact]
    public async Task GetFigures_OfAYear_AddUp()
    {
        // Act
        var figures = await county.QueryAsync(queries => queries.GetFiguresAsync(2025, None));

        // Assert
        var funds = figures.Funds;
        Assert.Equal((3, 2, 21), (figures.Projects, figures.ByDepartment.Count, figures.Indicators));
        Assert.Equal(972_689_000 + 15_000_050 + 100_000_000, funds.Total);
        Assert.Equal((15_000_050, 680_000_000, 392_689_000, 0, 0), (funds.Central, funds.Provincial, funds.County, funds.Self, funds.Other));
        Assert.Equal(funds.Total, funds.Central + funds.Provincial + funds.County + funds.Self + funds.Other);
        Assert.Equal([("058", "青禾县水利局", 2, 1_072_689_000), ("046", "青禾县民政局", 1, 15_000_050)], figures.ByDepartment.Select(d => (d.Code, d.Name, d.Projects, d.Funds.Total)));
        Assert.Equal(0, (await county.QueryAsync(queries => queries.GetFiguresAsync(1999, None))).Funds.Total);
    }

    [Fact]
    public async Task GetYears_OfWhatIsPublished_AreNewestFirst()
    {
        Assert.Equal([2026, 2025], (await county.QueryAsync(queries => queries.GetYearsAsync(None))).Select(year => year.FiscalYear));
        Assert.Equal("青禾县", await county.QueryAsync(queries => queries.GetOnlyRegionNameAsync(None)));
    }

    [Fact]
    public async Task Get_WhatIsNotPublished_IsNotFound()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => county.QueryAsync(queries => queries.GetAsync(Guid.Empty, None)));
    }
}
