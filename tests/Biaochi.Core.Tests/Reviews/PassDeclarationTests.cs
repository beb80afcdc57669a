using Biaochi.Core.Accounts;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer.ScoreSheet;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Reviews;

public sealed class PassDeclarationTests
{
    [Theory]
    [InlineData(People.AgricultureSection, People.Performance)]
    [InlineData(People.Performance, People.AgricultureSection)]
    public async Task Pass_TheTwoSectionsInEitherOrder_MovesOnWithTheSecond(string first, string second)
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Finance);

        // Act: both have read version 1; the colleague's pass makes that no stale reading.
        var afterFirst = (await world.PassAsync(declaration.Id, first, version: 1)).Value!;
        var afterSecond = (await world.PassAsync(declaration.Id, second, version: 1)).Value!;

        // Assert
        Assert.Equal((Stage.Finance, Stage.Budget), (afterFirst.Stage, afterSecond.Stage));
        Assert.Equal(3, await world.QueryAsync(db => db.ReviewConclusions.CountAsync(c => c.Outcome == ReviewOutcome.Passed)));
    }

    [Fact]
    public async Task Pass_TheTwoSectionsAtTheSameMoment_NeitherLosesTheMoveNorMakesItTwice()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Finance);

        // Act: one is told to look again, and does.
        var results = await world.Meeting.HoldAsync(() => world.PassAsync(declaration.Id, People.AgricultureSection), () => world.PassAsync(declaration.Id, People.Performance));
        Assert.Single(results, result => result.Refusal == new DeclarationChanged());
        var again = await world.PassAsync(declaration.Id, results[0].Succeeded ? People.Performance : People.AgricultureSection);

        // Assert
        Assert.Equal(Stage.Budget, again.Value?.Stage);
        var moves = await world.QueryAsync(db => db.Events.Where(e => e.Type == nameof(DeclarationPassed)).Select(e => e.Payload).ToListAsync());
        Assert.Single(moves, payload => payload.Contains("\"nextStage\":\"Budget\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pass_WhileTheOtherSectionReturns_OnlyOneIsDone()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Finance);

        // Act
        var results = await world.Meeting.HoldAsync(() => world.PassAsync(declaration.Id, People.AgricultureSection), () => world.ReturnAsync(declaration.Id, People.Performance));

        // Assert
        Assert.Single(results, result => result.Succeeded);
        Assert.Single(results, result => result.Refusal == new DeclarationChanged());
    }

    [Fact]
    public async Task Pass_ByWhoeverHoldsBothRoles_ConcludesBothSteps()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.AddPersonAsync("both", "101", Role.FinanceReviewer, Role.PerformanceReviewer);
        var declaration = await world.CreateAtAsync(Stage.Finance);

        // Act
        var passed = await world.PassAsync(declaration.Id, "both");

        // Assert
        Assert.Equal(Stage.Budget, passed.Value?.Stage);
        Assert.Equal(
            [ReviewStep.Department, ReviewStep.FinanceSection, ReviewStep.Performance],
            await world.QueryAsync(db => db.ReviewConclusions.Select(c => c.Step).Order().ToListAsync()));
    }

    [Fact]
    public async Task Pass_TheLastStep_AdmitsIt()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Budget);

        // Act
        var passed = (await world.PassAsync(declaration.Id, People.Budget, remark: " 同意入库。 ")).Value!;

        // Assert
        Assert.Equal((Stage.Admitted, BudgetState.None, PublicationState.Undecided), (passed.Stage, passed.BudgetState, passed.PublicationState));
        Assert.Equal("同意入库。", await world.QueryAsync(db => db.ReviewConclusions.Where(c => c.Step == ReviewStep.Budget).Select(c => c.Remark).SingleAsync()));
    }

    [Fact]
    public async Task Pass_WhatCannotBe_IsRefusedAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department);
        var finance = await world.CreateAtAsync(Stage.Finance, TestForms.Named("业务股室已过"));
        await world.PassAsync(finance.Id, People.AgricultureSection);
        var admitted = await world.CreateAtAsync(Stage.Admitted, TestForms.Named("已入库"));
        var draft = await world.CreateDraftAsync(TestForms.Named("草稿"));
        var before = await world.DumpAsync();
        async Task<Refusal?> PassAsync(Guid id, string reviewer, ReviewGrade? grade = null, int? version = null, string? remark = null) =>
            (await world.PassAsync(id, reviewer, grade, version, remark)).Refusal;

        // Act and assert
        Assert.Equal(new GradeForbidsPassing(ReviewGrade.Fair), await PassAsync(declaration.Id, People.WaterDepartment, ReviewGrade.Fair));
        Assert.Equal(new GradeForbidsPassing(ReviewGrade.Poor), await PassAsync(declaration.Id, People.WaterDepartment, ReviewGrade.Poor));
        Assert.Equal(new OpinionTooLong(500), await PassAsync(declaration.Id, People.WaterDepartment, remark: new string('长', 501)));
        Assert.Equal(new DeclarationChanged(), await PassAsync(declaration.Id, People.WaterDepartment, version: 2));
        Assert.Equal(new NotYourReview("通过这份申报"), await PassAsync(declaration.Id, People.CivilDepartment));
        Assert.Equal(new NotYourReview("通过这份申报"), await PassAsync(finance.Id, People.AgricultureSection));
        Assert.Equal(new NotYourReview("通过这份申报"), await PassAsync(finance.Id, People.SocialSection));
        Assert.Equal(new WrongStage(Stage.Admitted, "通过这份申报"), await PassAsync(admitted.Id, People.Budget));
        await Assert.ThrowsAsync<NotFoundException>(() => PassAsync(draft.Id, People.WaterDepartment));
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Pass_OfWhatOneHasSubmitted_IsLeftToSomebodyElse()
    {
        // Arrange: in a small county one person may hold both roles.
        await using var world = await World.CreateAsync();
        await world.AddPersonAsync("both", "101", Role.UnitClerk, Role.DepartmentReviewer);
        var draft = await world.CreateDraftAsync();
        await world.SubmitAsync(draft.Id, "both");

        // Act
        var own = await world.PassAsync(draft.Id, "both");
        var other = await world.PassAsync(draft.Id, People.WaterDepartment);

        // Assert
        Assert.Equal(new OwnDeclaration(), own.Refusal);
        Assert.Equal(Stage.Finance, other.Value?.Stage);
    }
}
