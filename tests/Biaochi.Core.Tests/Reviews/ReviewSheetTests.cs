using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.ScoreSheet;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Reviews;

/// <summary>审核表 stored with the conclusion it led to.</summary>
public sealed class ReviewSheetTests
{
    private static readonly ReviewSheet Good = ReviewSheet.Propose([]).Decide(SheetKind.Key, new Dictionary<string, (ReviewGrade, decimal?)>
    {
        ["clarity"] = (ReviewGrade.Fair, 7m), ["funding"] = (ReviewGrade.Fair, 10m), ["relevance"] = (ReviewGrade.Good, 12m),
    });

    [Fact]
    public async Task Pass_WithSheet_KeepsItAndItsGradeWithTheEventOfTheSameSave()
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department);

        var passed = await PassAsync(world, declaration.Id, People.WaterDepartment, Good);

        Assert.True(passed.Succeeded);
        var conclusion = await world.QueryAsync(db => db.ReviewConclusions.SingleAsync());
        Assert.Equal(ReviewGrade.Good, conclusion.Grade);
        Assert.Equal(Good.Answers, ReviewSheetJson.Read(conclusion.SheetJson!).Answers);
        var payload = await world.QueryAsync(db => db.Events.Where(e => e.Type == nameof(DeclarationPassed)).Select(e => e.Payload).SingleAsync());
        Assert.Contains(FormJson.Hash(conclusion.SheetJson!), payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_WithSheet_KeepsIt()
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department);

        await world.RunAsync<ReturnDeclaration, Result<Declaration>>(People.WaterDepartment, ProcessType.DeclarationReturning, (operation, process) =>
            operation.ExecuteAsync(new ReturnDeclarationOptions { DeclarationId = declaration.Id, Sheet = Good, Reason = "请补测算。" }, process, CancellationToken.None));

        Assert.NotNull((await world.QueryAsync(db => db.ReviewConclusions.SingleAsync())).SheetJson);
    }

    [Fact]
    public async Task Pass_SheetThatIsOnlyFair_IsRefusedAsTheRuleHasIt()
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department);
        var fair = Good.Decide(SheetKind.General, SheetTemplate.Standard.Items.Take(3).ToDictionary(item => item.Key, _ => (ReviewGrade.Fair, (decimal?)null)));

        var passed = await PassAsync(world, declaration.Id, People.WaterDepartment, fair);

        Assert.IsType<GradeForbidsPassing>(passed.Refusal);
        Assert.Equal(0, await world.QueryAsync(db => db.ReviewConclusions.CountAsync()));
    }

    [Fact]
    public async Task Pass_GradeBesideAnotherSheet_IsRefused()
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department);

        Assert.IsType<SheetContradictsGrade>((await PassAsync(world, declaration.Id, People.WaterDepartment, Good, ReviewGrade.Excellent)).Refusal);
    }

    [Fact]
    public async Task Pass_PointsThatDoNotFitTheGrade_AreRefused()
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department);
        var misfit = Good.Decide(SheetKind.Key, new Dictionary<string, (ReviewGrade, decimal?)> { ["clarity"] = (ReviewGrade.Poor, 9m) });

        Assert.IsType<SheetPointsOutOfRange>((await PassAsync(world, declaration.Id, People.WaterDepartment, misfit)).Refusal);
    }

    [Theory]
    [InlineData(People.Performance)]
    [InlineData(People.WaterClerk)]
    [InlineData(People.Administrator)]
    public async Task Pass_WithSheetByWhoMayNot_StoresNone(string userName)
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department);

        Assert.IsType<NotYourReview>((await PassAsync(world, declaration.Id, userName, Good)).Refusal);
        Assert.Equal(0, await world.QueryAsync(db => db.ReviewConclusions.CountAsync()));
    }

    private static Task<Result<Declaration>> PassAsync(World world, Guid id, string reviewer, ReviewSheet sheet, ReviewGrade? grade = null) =>
        world.RunAsync<PassDeclaration, Result<Declaration>>(reviewer, ProcessType.DeclarationPassing, (operation, process) =>
            operation.ExecuteAsync(new PassDeclarationOptions { DeclarationId = id, Sheet = sheet, Grade = grade }, process, CancellationToken.None));
}
