using Biaochi.Core.Accounts;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests.Declarations;

public sealed class DeclarationQueriesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task VisibleTo_EachPerson_ShowsWhatTheRoleMayRead()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.AddNeighbourAsync();
        await world.CreateDraftAsync(TestForms.Named("水利草稿"));
        await world.CreateReturnedAsync(TestForms.Named("水利退回"));
        await world.CreateAtAsync(Stage.Finance, TestForms.SocialRelief with { ProjectName = "民政送审" });
        await world.CreateDraftAsync(TestForms.Neighbour with { ProjectName = "邻县草稿" }, People.NeighbourOf(People.WaterClerk));
        await world.AddPersonAsync("both", "058001", Role.UnitClerk, Role.Observer);
        string[] all = ["民政送审", "水利草稿", "水利退回"], water = ["水利草稿", "水利退回"], civil = ["民政送审"], submitted = ["民政送审", "水利退回"];
        var expected = new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [People.WaterClerk] = water, [People.WaterDepartment] = water, [People.CivilClerk] = civil, [People.CivilDepartment] = civil,
            [People.AgricultureSection] = all, [People.SocialSection] = all, [People.Performance] = all, [People.Budget] = all, [People.Administrator] = all,
            [People.Observer] = submitted, ["both"] = all,
            [People.NeighbourOf(People.Budget)] = ["邻县草稿"], [People.NeighbourOf(People.WaterDepartment)] = ["邻县草稿"], [People.NeighbourOf(People.Observer)] = [],
        };

        foreach (var (person, names) in expected)
        {
            // Act
            var actor = await world.FindActorAsync(person);
            var seen = await world.QueryAsync(db => db.Declarations.VisibleTo(actor).Select(d => d.ProjectName).ToListAsync());

            // Assert
            Assert.Equal((person, string.Join('、', names)), (person, string.Join('、', seen.Order(StringComparer.Ordinal))));
        }
    }

    [Fact]
    public async Task GetPage_Filters_NarrowTheList()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreateDraftAsync();
        var relief = await world.CreateAtAsync(Stage.Department, TestForms.SocialRelief);
        await world.CreateDraftAsync(TestForms.WaterSupply with { FiscalYear = 2026 });
        async Task<int> CountAsync(QueueFilter filter) => (await GetPageAsync(world, filter with { View = QueueView.All })).Total;

        // Act and assert
        Assert.Equal(3, await CountAsync(new QueueFilter()));
        Assert.Equal(1, await CountAsync(new QueueFilter { FiscalYear = 2026 }));
        Assert.Equal(1, await CountAsync(new QueueFilter { Stage = Stage.Department }));
        Assert.Equal(1, await CountAsync(new QueueFilter { DepartmentId = relief.DepartmentId }));
        Assert.Equal(1, await CountAsync(new QueueFilter { Text = "救助站" }));
        Assert.Equal(2, await CountAsync(new QueueFilter { Text = "供水服务中心" }));
        Assert.Equal(0, await CountAsync(new QueueFilter { Text = "%" }));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(2, 2)]
    [InlineData(int.MaxValue, 2)]
    public async Task GetPage_NumberOutOfBounds_IsTheNearestPage(int asked, int shown)
    {
        // Arrange: one more than a page holds.
        await using var world = await World.CreateAsync();
        await world.ImportAsync(People.WaterClerk, new ImportFormsOptions
        {
            Forms = [.. Enumerable.Range(1, DeclarationQueries.PageSize + 1).Select(number => TestForms.Named($"项目{number}"))],
            FileHash = "file",
        });

        // Act
        var page = await GetPageAsync(world, new QueueFilter { View = QueueView.All, Page = asked });

        // Assert
        Assert.Equal((shown, 2, shown == 1 ? DeclarationQueries.PageSize : 1), (page.Page, page.Pages, page.Rows.Count));
    }

    private static async Task<QueuePage> GetPageAsync(World world, QueueFilter filter)
    {
        var actor = await world.FindActorAsync(People.Budget);
        return await world.RunAsync(services => services.GetRequiredService<ReviewQueries>().GetQueueAsync(actor, filter, None));
    }
}
