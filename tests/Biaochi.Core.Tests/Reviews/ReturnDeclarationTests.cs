using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Reviews;

public sealed class ReturnDeclarationTests
{
    [Theory]
    [InlineData(Stage.Department, People.WaterDepartment)]
    [InlineData(Stage.Finance, People.AgricultureSection)]
    [InlineData(Stage.Finance, People.Performance)]
    [InlineData(Stage.Budget, People.Budget)]
    public async Task Return_FromAnyStep_GivesTheDraftBackToTheUnit(Stage stage, string reviewer)
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(stage);

        // Act
        var returned = (await world.ReturnAsync(declaration.Id, reviewer, " 请补充测算。 ", version: 1)).Value!;

        // Assert
        Assert.Equal((Stage.Draft, true, 1), (returned.Stage, returned.IsReturned, returned.LastVersionNumber));
        Assert.Equal("请补充测算。", await world.QueryAsync(db => db.ReviewConclusions.Where(c => c.Outcome == ReviewOutcome.Returned).Select(c => c.Remark).SingleAsync()));
    }

    [Fact]
    public async Task Return_AfterResubmission_BeginsAtTheDepartmentAgain()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Finance);
        await world.PassAsync(declaration.Id, People.AgricultureSection);
        await world.ReturnAsync(declaration.Id, People.Performance);

        // Act: what passed version 1 has not passed version 2.
        await world.SubmitAsync(declaration.Id);
        await world.PassAsync(declaration.Id, People.WaterDepartment);
        var passed = await world.PassAsync(declaration.Id, People.Performance);

        // Assert
        Assert.Equal(Stage.Finance, passed.Value?.Stage);
    }

    [Fact]
    public async Task Return_WithAnOpinionOfOnesOwn_NeedsNoFurtherReason()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Finance);
        await world.WriteOpinionAsync(declaration.Id, People.Performance);

        // Act
        var returned = await world.ReturnAsync(declaration.Id, People.Performance, reason: null);

        // Assert
        Assert.True(returned.Succeeded, returned.Refusal?.Message);
    }

    [Fact]
    public async Task Return_WhatCannotBe_IsRefusedAndChangesNothing()
    {
        // Arrange: others have written, and the writer only for colleagues.
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Finance);
        await world.WriteOpinionAsync(declaration.Id, People.AgricultureSection);
        await world.WriteOpinionAsync(declaration.Id, People.Performance, "内部：与上年重复。", OpinionAudience.Internal);
        var admitted = await world.CreateAtAsync(Stage.Admitted, TestForms.Named("已入库"));
        var before = await world.DumpAsync();

        // Act and assert
        Assert.Equal(new ReturnWithoutReason(), (await world.ReturnAsync(declaration.Id, People.Performance, reason: " ")).Refusal);
        Assert.Equal(new OpinionTooLong(500), (await world.ReturnAsync(declaration.Id, People.Performance, new string('长', 501))).Refusal);
        Assert.Equal(new DeclarationChanged(), (await world.ReturnAsync(declaration.Id, People.Performance, version: 2)).Refusal);
        Assert.Equal(new NotYourReview("退回这份申报"), (await world.ReturnAsync(declaration.Id, People.SocialSection)).Refusal);
        Assert.Equal(new WrongStage(Stage.Admitted, "退回这份申报"), (await world.ReturnAsync(admitted.Id, People.Budget)).Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }
}
