using Biaochi.Core.Approvals;
using Biaochi.Core.Declarations;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Approvals;

public sealed class ApproveDeclarationsTests
{
    [Fact]
    public async Task Approve_ABatch_CutsTheApprovedVersionOfEach()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var water = await world.CreateAtAsync(Stage.Admitted);
        var relief = await world.CreateAtAsync(Stage.Admitted, TestForms.SocialRelief);

        // Act
        var result = (await world.ApproveAsync([water.Id, relief.Id], " 青财预〔2025〕3号 ")).Value!;

        // Assert
        Assert.Equal(("青财预〔2025〕3号", new DateOnly(2024, 11, 18)), (result.Approval.Number, result.Approval.ApprovedOn));
        Assert.All(result.Approved, d => Assert.Equal((BudgetState.Approved, PublicationState.Pending, result.Approval.Id), (d.BudgetState, d.PublicationState, d.ApprovalId)));
        var versions = await world.QueryAsync(db => db.DeclarationVersions.Where(v => v.Cut == VersionCut.Approved).ToListAsync());
        Assert.Equal(new[] { water.Id, relief.Id }.Order(), versions.Select(v => v.DeclarationId).Order());
        Assert.All(versions, v => Assert.Equal(2, v.Number));
    }

    [Fact]
    public async Task Approve_SomeAdmitted_ApprovesThoseAndNamesTheOthers()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var admitted = await world.CreateAtAsync(Stage.Admitted);
        var draft = await world.CreateDraftAsync(TestForms.SocialRelief);

        // Act
        var result = (await world.ApproveAsync([admitted.Id, draft.Id])).Value!;

        // Assert
        Assert.Equal(admitted.Id, Assert.Single(result.Approved).Id);
        Assert.Equal([new NotAdmitted(draft.ProjectName)], result.Refused);
    }

    [Fact]
    public async Task Approve_WhatCannotBe_IsRefusedAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.ApproveAsync([(await world.CreateAtAsync(Stage.Admitted)).Id], "青财预〔2025〕3号");
        var relief = await world.CreateAtAsync(Stage.Admitted, TestForms.SocialRelief);
        var nextYear = await world.CreateAtAsync(Stage.Admitted, TestForms.WaterSupply with { FiscalYear = 2026 });
        var before = await world.DumpAsync();

        // Act and assert
        Assert.Equal(new NothingToApprove(), (await world.ApproveAsync([])).Refusal);
        Assert.Equal(new NothingToApprove(), (await world.ApproveAsync([Guid.Empty])).Refusal);
        Assert.Equal(new DifferentYears(), (await world.ApproveAsync([relief.Id, nextYear.Id])).Refusal);
        Assert.Equal(new ApprovalNumberTaken("青财预〔2025〕3号"), (await world.ApproveAsync([relief.Id], "青财预〔2025〕3号")).Refusal);
        Assert.Equal(new ApprovalNumberTooLong(), (await world.ApproveAsync([relief.Id], new string('号', 61))).Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Approve_WithoutANumber_TakesTheNextThatIsFree()
    {
        // Arrange: somebody has written by hand what the system would give.
        await using var world = await World.CreateAsync();
        string[] projects = ["甲项目", "乙项目", "丙项目"];
        var ids = new List<Guid>();
        foreach (var project in projects)
        {
            ids.Add((await world.CreateAtAsync(Stage.Admitted, TestForms.Named(project))).Id);
        }

        await world.ApproveAsync([ids[0]], "青禾县财政局绩效目标批复〔2025〕2号");

        // Act
        var second = await world.ApproveAsync([ids[1]]);
        var third = await world.ApproveAsync([ids[2]]);

        // Assert
        Assert.Equal("青禾县财政局绩效目标批复〔2025〕3号", second.Value?.Approval.Number);
        Assert.Equal("青禾县财政局绩效目标批复〔2025〕4号", third.Value?.Approval.Number);
    }

    [Fact]
    public async Task Approve_TwoBatchesOfOneMomentWithOneNumber_ApprovesOneAndTellsTheOther()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var water = await world.CreateAtAsync(Stage.Admitted);
        var relief = await world.CreateAtAsync(Stage.Admitted, TestForms.SocialRelief);

        // Act
        var results = await world.Meeting.HoldAsync(() => world.ApproveAsync([water.Id], "青财预〔2025〕3号"), () => world.ApproveAsync([relief.Id], "青财预〔2025〕3号"));

        // Assert
        Assert.Single(results, result => result.Succeeded);
        Assert.Single(results, result => result.Refusal == new ApprovalNumberTaken("青财预〔2025〕3号"));
        Assert.Equal(1, await world.QueryAsync(db => db.Declarations.CountAsync(d => d.BudgetState == BudgetState.Approved)));
    }

    [Fact]
    public async Task Approve_OneDeclarationInTwoBatchesOfOneMoment_ApprovesItOnce()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var admitted = await world.CreateAtAsync(Stage.Admitted);

        // Act
        var results = await world.Meeting.HoldAsync(() => world.ApproveAsync([admitted.Id], "青财预〔2025〕3号"), () => world.ApproveAsync([admitted.Id], "青财预〔2025〕4号"));

        // Assert
        Assert.Single(results, result => result.Succeeded);
        Assert.Single(results, result => result.Refusal == new DeclarationChanged());
        Assert.Equal(1, await world.QueryAsync(db => db.Approvals.CountAsync()));
    }

    [Fact]
    public async Task Approve_NumberOfAnotherRegion_IsFreeHere()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.AddNeighbourAsync();
        await world.ApproveAsync([(await world.CreateAtAsync(Stage.Admitted)).Id], "财预〔2025〕3号");
        var draft = await world.CreateDraftAsync(TestForms.Neighbour, People.NeighbourOf(People.WaterClerk));
        await world.SubmitAsync(draft.Id, People.NeighbourOf(People.WaterClerk));
        foreach (var reviewer in People.ReviewersOf("058"))
        {
            await world.PassAsync(draft.Id, People.NeighbourOf(reviewer));
        }

        // Act
        var approved = await world.ApproveAsync([draft.Id], "财预〔2025〕3号", People.NeighbourOf(People.Budget));

        // Assert
        Assert.True(approved.Succeeded, approved.Refusal?.Message);
    }
}
