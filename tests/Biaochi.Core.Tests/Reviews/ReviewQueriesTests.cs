using Biaochi.Core.Accounts;
using Biaochi.Core.Approvals;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests.Reviews;

public sealed class ReviewQueriesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task GetQueue_OfEachPerson_IsExactlyWhereTheFormOffersSomethingToDo()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.AddNeighbourAsync();
        await world.AddPersonAsync("all-hands", "101", Role.UnitClerk, Role.DepartmentReviewer, Role.FinanceReviewer, Role.PerformanceReviewer, Role.BudgetReviewer);
        await CreateOneAtEachPointAsync(world, TestForms.WaterSupply, People.AgricultureSection);
        await CreateOneAtEachPointAsync(world, TestForms.SocialRelief, People.SocialSection);
        await world.AddPersonAsync("clerk-and-department", "058", Role.UnitClerk, Role.DepartmentReviewer);
        await world.AddPersonAsync("two-sections", "101903", Role.FinanceReviewer, Role.BudgetReviewer);
        string[] people = [.. People.All.Select(p => p.UserName), .. People.All.Select(p => People.NeighbourOf(p.UserName)), "all-hands", "clerk-and-department", "two-sections"];
        foreach (var person in people)
        {
            // Act
            var actor = await world.FindActorAsync(person);
            var lists = await ListsAsync(world, actor);
            var offered = await OfferedAsync(world, actor);

            // Assert
            Assert.Equal((person, Text(offered.Where(o => o.Actions.CanEdit))), (person, Text(lists.Submittable)));
            Assert.Equal((person, Text(offered.Where(o => o.Actions.ReviewSteps.Count > 0))), (person, Text(lists.Reviewable)));
            Assert.Equal((person, Text(offered.Where(o => o.Actions.CanApprove))), (person, Text(lists.Approvable)));
            Assert.Equal((person, Text(offered.Where(o => o.Actions.CanPublish))), (person, Text(lists.Publishable)));
            Assert.Equal((person, Text(offered.Where(o => o.Actions is { CanEdit: true } or { ReviewSteps.Count: > 0 } or { CanApprove: true } or { CanPublish: true }))), (person, Text(lists.Queue)));
            Assert.Equal((person, lists.Queue.Count), (person, lists.Waiting));
        }
    }

    [Theory]
    [InlineData(People.WaterClerk, 0)]
    [InlineData(People.Observer, 0)]
    [InlineData(People.WaterDepartment, 2)]
    [InlineData(People.Performance, 2)]
    [InlineData(People.Budget, 2)]
    public async Task GetDetails_BeforeTheStepIsConcluded_ShowsOpinionsToReviewersOnly(string person, int opinions)
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateDraftAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.SubmitAsync(declaration.Id);
        await world.WriteOpinionAsync(declaration.Id, People.WaterDepartment);
        await world.WriteOpinionAsync(declaration.Id, People.WaterDepartment, "内部：与上年重复。", OpinionAudience.Internal);
        var actor = await world.FindActorAsync(person);

        // Act
        var details = await world.RunAsync(services => services.GetRequiredService<ReviewQueries>().GetDetailsAsync(declaration.Id, actor, None));
        var history = await world.RunAsync(services => services.GetRequiredService<ReviewQueries>().GetHistoryAsync(declaration.Id, actor, None));

        // Assert
        Assert.Equal(opinions, details.Opinions.Count);
        Assert.Equal([nameof(DeclarationImported), nameof(DeclarationSubmitted)], history.Select(h => h.Event));
    }

    [Theory]
    [InlineData(People.WaterClerk, 1)]
    [InlineData(People.Observer, 1)]
    [InlineData(People.WaterDepartment, 2)]
    public async Task GetDetails_AfterTheReturn_ShowsTheUnitWhatWasWrittenForIt(string person, int opinions)
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateDraftAsync();
        await world.SubmitAsync(declaration.Id);
        await world.WriteOpinionAsync(declaration.Id, People.WaterDepartment);
        await world.WriteOpinionAsync(declaration.Id, People.WaterDepartment, "内部：与上年重复。", OpinionAudience.Internal);
        await world.ReturnAsync(declaration.Id, People.WaterDepartment);
        var actor = await world.FindActorAsync(person);

        // Act
        var details = await world.RunAsync(services => services.GetRequiredService<ReviewQueries>().GetDetailsAsync(declaration.Id, actor, None));

        // Assert
        Assert.Equal(opinions, details.Opinions.Count);
    }

    [Fact]
    public async Task GetDetails_OfAReturnedForm_ShowsOutsideReadersWhatWasSubmitted()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var (returned, _) = await world.CreateReturnedAsync();
        await world.SaveAsync(returned.Id, returned.Revision, TestForms.WaterSupply with { Overview = "改了一半的概况。" });

        // Act
        var outside = await GetDetailsAsync(world, returned.Id, People.Observer);
        var unit = await GetDetailsAsync(world, returned.Id, People.WaterClerk);

        // Assert
        Assert.Equal((TestForms.WaterSupply.Overview, "改了一半的概况。"), (outside.Form.Overview, unit.Form.Overview));
        Assert.Equal(("被退回", 1), (unit.StatusLabel, unit.Conclusions.Count));
    }

    [Fact]
    public async Task Reads_OfWhatSomebodyMayNotSee_AreNotFound()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department);
        var actor = await world.FindActorAsync(People.CivilClerk);
        Task ReadAsync(Func<ReviewQueries, Task> read) => world.RunAsync(async services =>
        {
            await read(services.GetRequiredService<ReviewQueries>());
            return true;
        });

        // Act and assert
        await Assert.ThrowsAsync<NotFoundException>(() => ReadAsync(queries => queries.GetDetailsAsync(declaration.Id, actor, None)));
        await Assert.ThrowsAsync<NotFoundException>(() => ReadAsync(queries => queries.GetHistoryAsync(declaration.Id, actor, None)));
        await Assert.ThrowsAsync<NotFoundException>(() => ReadAsync(queries => queries.GetVersionAsync(declaration.Id, 1, actor, None)));
    }

    private static async Task<DeclarationDetails> GetDetailsAsync(World world, Guid id, string person)
    {
        var actor = await world.FindActorAsync(person);
        return await world.RunAsync(services => services.GetRequiredService<ReviewQueries>().GetDetailsAsync(id, actor, None));
    }

    /// <summary>Declarations of one department at every point of their way.</summary>
    private static async Task CreateOneAtEachPointAsync(World world, Forms.TargetForm form, string section)
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            await world.CreateAtAsync(stage, form with { ProjectName = $"{form.ProjectName}{stage.Label()}" });
        }

        await world.PassAsync((await world.CreateAtAsync(Stage.Finance, form with { ProjectName = "业务股室已过" })).Id, section);
        await world.PassAsync((await world.CreateAtAsync(Stage.Finance, form with { ProjectName = "绩效股已过" })).Id, People.Performance);
        await world.CreateReturnedAsync(form with { ProjectName = "被退回" });
        await world.CreateApprovedAsync(form with { ProjectName = "已批复" });
        await world.CreatePublishedAsync(form with { ProjectName = "已公开" });
        await world.SubmitAsync((await world.CreateDraftAsync(form with { ProjectName = "审核人自己提交" })).Id, "all-hands");
    }

    private sealed record Lists(IReadOnlyList<Guid> Submittable, IReadOnlyList<Guid> Reviewable, IReadOnlyList<Guid> Approvable, IReadOnlyList<Guid> Publishable, IReadOnlyList<Guid> Queue, int Waiting);

    private static Task<Lists> ListsAsync(World world, Actor actor) =>
        world.RunAsync(async services =>
        {
            var reviews = services.GetRequiredService<ReviewQueries>();
            var approvals = services.GetRequiredService<ApprovalQueries>();
            var queue = await reviews.GetQueueAsync(actor, new QueueFilter { View = QueueView.Mine }, None);
            return new Lists(
                await services.GetRequiredService<DeclarationQueries>().GetSubmittableAsync(actor, None),
                await reviews.GetReviewableAsync(actor, None),
                await approvals.GetApprovableAsync(actor, None),
                await approvals.GetPublishableAsync(actor, None),
                [.. queue.Rows.Select(row => row.Id)],
                await reviews.CountWaitingAsync(actor, None));
        });

    /// <summary>What each form that the person may see offers to do.</summary>
    private static async Task<List<(Guid Id, DeclarationActions Actions)>> OfferedAsync(World world, Actor actor)
    {
        var offered = new List<(Guid, DeclarationActions)>();
        foreach (var id in await world.QueryAsync(db => db.Declarations.VisibleTo(actor).Select(d => d.Id).ToListAsync()))
        {
            offered.Add((id, (await world.RunAsync(services => services.GetRequiredService<ReviewQueries>().GetDetailsAsync(id, actor, None))).Actions));
        }

        return offered;
    }

    private static string Text(IEnumerable<(Guid Id, DeclarationActions Actions)> offered) => Text(offered.Select(o => o.Id));

    private static string Text(IEnumerable<Guid> ids) => string.Join(' ', ids.Order());
}
