using System.Collections.Immutable;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer.Findings;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task Withdraw_FormThatRepeatsAnother_TakesItOffTheOtherOnesCountsAndFindings()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var first = await world.CreateAtAsync(Stage.Department);
        var second = await world.CreateAtAsync(Stage.Department, TestForms.Named("城乡供水管网改造"));
        var repeated = await BlockingCountAsync(world, first);

        // Act
        await world.WithdrawAsync(second.Id);

        // Assert
        Assert.Equal((first.BlockingCount + 1, first.BlockingCount), (repeated, await BlockingCountAsync(world, first)));
        Assert.DoesNotContain(await FindingsAsync(world, first), finding => finding.Code == "duplicate-project");
    }

    [Fact]
    public async Task Withdraw_AndSubmitAgain_CountsOnTheOtherOneAgain()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var first = await world.CreateAtAsync(Stage.Department);
        var second = await world.CreateAtAsync(Stage.Department, TestForms.Named("城乡供水管网改造"));
        await world.WithdrawAsync(second.Id);

        // Act
        await world.SubmitAsync(second.Id);

        // Assert
        Assert.Equal(first.BlockingCount + 1, await BlockingCountAsync(world, first));
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

    private static Task<int> BlockingCountAsync(World world, Declaration declaration) =>
        world.QueryAsync(db => db.Declarations.Where(d => d.Id == declaration.Id).Select(d => d.BlockingCount).SingleAsync());

    private static async Task<ImmutableArray<Finding>> FindingsAsync(World world, Declaration declaration)
    {
        var actor = await world.FindActorAsync(People.WaterDepartment);
        var details = await world.RunAsync(services => services.GetRequiredService<ReviewQueries>().GetDetailsAsync(declaration.Id, actor, CancellationToken.None));
        return details.Findings;
    }
}
