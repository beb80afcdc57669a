using Biaochi.Core.Declarations;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Declarations;

public sealed class SubmitDeclarationTests
{
    [Fact]
    public async Task Submit_Draft_CutsAVersionAndKeepsTheStatement()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync();

        // Act
        var submitted = (await world.SubmitAsync(draft.Id, revision: draft.Revision, statement: " 成本指标按可研批复测算。 ")).Value!;

        // Assert
        Assert.Equal((Stage.Department, 1, "成本指标按可研批复测算。"), (submitted.Stage, submitted.LastVersionNumber, submitted.Statement));
        var version = await world.QueryAsync(db => db.DeclarationVersions.SingleAsync(v => v.DeclarationId == draft.Id));
        Assert.Equal((1, VersionCut.Submitted, draft.DraftJson, draft.DraftHash), (version.Number, version.Cut, version.Json, version.Hash));
    }

    [Fact]
    public async Task Submit_AfterAReturn_CutsTheNextVersion()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var (returned, _) = await world.CreateReturnedAsync();
        Assert.True(returned.IsReturned);

        // Act
        var submitted = (await world.SubmitAsync(returned.Id)).Value!;

        // Assert
        Assert.Equal((false, 2, Stage.Department), (submitted.IsReturned, submitted.LastVersionNumber, submitted.Stage));
    }

    [Fact]
    public async Task Submit_FormWithAFactThatStopsIt_NamesItAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync(TestForms.WaterSupply with { Funding = TestForms.Funding(100m, county: 90m) });
        var before = await world.DumpAsync();

        // Act
        var refused = await world.SubmitAsync(draft.Id);

        // Assert
        var findings = Assert.IsType<FindingsStopSubmission>(refused.Refusal).Findings;
        Assert.All(findings, finding => Assert.Equal("funding-sum", finding.Code));
        Assert.StartsWith("未提交：", refused.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Submit_FormWithoutContacts_IsTakenAndTheReviewerIsTold()
    {
        // Arrange: inside the workflow blank contacts are no published copy.
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync(TestForms.WaterSupply with { Phone = null, Handler = null, PersonInCharge = null });

        // Act
        var submitted = await world.SubmitAsync(draft.Id);

        // Assert
        Assert.Equal((true, 3), (submitted.Succeeded, submitted.Value!.MinorCount));
    }

    [Fact]
    public async Task Submit_FormThatRepeatsAnEarlierOne_CountsOnTheEarlierOneToo()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var first = await world.CreateAtAsync(Stage.Department);
        var unlike = await world.CreateAtAsync(Stage.Department, TestForms.WaterSupply with { ProjectName = "龙口水库大坝安全监测", Overview = "在龙口水库大坝布设渗压计24支、位移观测墩16座，建成监测室1间。" });
        var second = await world.CreateDraftAsync(TestForms.Named("城乡供水管网改造"));

        // Act
        await world.SubmitAsync(second.Id);

        // Assert
        var now = await world.QueryAsync(db => db.Declarations.ToDictionaryAsync(d => d.Id, d => d.BlockingCount));
        Assert.Equal((first.BlockingCount + 1, unlike.BlockingCount, now[first.Id]), (now[first.Id], now[unlike.Id], now[second.Id]));
    }

    [Fact]
    public async Task Submit_ReturnedFormThatRepeatsNothingAnyMore_TakesItOffTheOtherOnesCounts()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var first = await world.CreateAtAsync(Stage.Department);
        var (second, _) = await world.CreateReturnedAsync(TestForms.Named("城乡供水管网改造"));
        var changed = await world.SaveAsync(second.Id, second.Revision, TestForms.WaterSupply with { ProjectName = "龙口水库大坝安全监测", Overview = "在龙口水库大坝布设渗压计24支、位移观测墩16座，建成监测室1间。" });

        // Act
        var submitted = await world.SubmitAsync(changed.Value!.Id);

        // Assert
        Assert.True(submitted.Succeeded);
        Assert.Equal(first.BlockingCount, await world.QueryAsync(db => db.Declarations.Where(d => d.Id == first.Id).Select(d => d.BlockingCount).SingleAsync()));
    }

    [Fact]
    public async Task Submit_StaleTooLongOrAgain_IsRefusedAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync();
        var submitted = await world.CreateAtAsync(Stage.Department, TestForms.Named("另一项目"));
        var before = await world.DumpAsync();

        // Act and assert
        Assert.Equal(new DeclarationChanged(), (await world.SubmitAsync(draft.Id, revision: draft.Revision - 1)).Refusal);
        Assert.Equal(new TooLong("说明", 500), (await world.SubmitAsync(draft.Id, statement: new string('长', 501))).Refusal);
        Assert.Equal(new WrongStage(Stage.Department, "再次提交"), (await world.SubmitAsync(submitted.Id)).Refusal);
        Assert.Equal(new NotYours("提交这份申报"), (await world.SubmitAsync(draft.Id, People.CivilClerk)).Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }
}
