using Biaochi.Core.Declarations;
using Biaochi.Testing;

namespace Biaochi.Core.Tests.Declarations;

public sealed class WithdrawDeclarationTests
{
    [Fact]
    public async Task Withdraw_WhatWaitsAtTheDepartment_IsADraftAgain()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var submitted = await world.CreateAtAsync(Stage.Department);

        // Act
        var withdrawn = (await world.WithdrawAsync(submitted.Id, revision: submitted.Revision)).Value!;

        // Assert
        Assert.Equal((Stage.Draft, false, 1), (withdrawn.Stage, withdrawn.IsReturned, withdrawn.LastVersionNumber));
    }

    [Fact]
    public async Task Withdraw_AfterSomebodyDecidedOrStale_IsRefusedAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var passed = await world.CreateAtAsync(Stage.Finance);
        var waiting = await world.CreateAtAsync(Stage.Department, TestForms.Named("另一项目"));
        var before = await world.DumpAsync();

        // Act and assert
        Assert.Equal(new WrongStage(Stage.Finance, "撤回"), (await world.WithdrawAsync(passed.Id)).Refusal);
        Assert.Equal(new DeclarationChanged(), (await world.WithdrawAsync(waiting.Id, revision: waiting.Revision - 1)).Refusal);
        Assert.Equal(new NotYours("撤回这份申报"), (await world.WithdrawAsync(waiting.Id, People.CivilClerk)).Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Withdraw_WhileTheDepartmentPasses_OnlyOneIsDone()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var submitted = await world.CreateAtAsync(Stage.Department);

        // Act
        var results = await world.Meeting.HoldAsync(() => world.WithdrawAsync(submitted.Id), () => world.PassAsync(submitted.Id, People.WaterDepartment));

        // Assert
        Assert.Single(results, result => result.Succeeded);
        Assert.Single(results, result => result.Refusal == new DeclarationChanged());
    }
}
