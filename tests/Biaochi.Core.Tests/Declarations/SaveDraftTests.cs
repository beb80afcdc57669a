using Biaochi.Core.Declarations;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Testing;

namespace Biaochi.Core.Tests.Declarations;

public sealed class SaveDraftTests
{
    [Fact]
    public async Task Save_Form_KeepsItAndItsProjections()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync();
        var form = TestForms.Named("城乡供水管网改造二期") with { Funding = TestForms.Funding(500_000.25m, county: 500_000.25m) };

        // Act
        var saved = (await world.SaveAsync(draft.Id, draft.Revision, form)).Value!;

        // Assert
        Assert.Equal((form.ProjectName!, 50_000_025L, draft.Revision + 1), (saved.ProjectName, saved.AnnualTotalFen!.Value, saved.Revision));
        Assert.Equal(FormJson.WriteCanonical(form), saved.DraftJson);
        Assert.Equal(FormJson.Hash(saved.DraftJson), saved.DraftHash);
    }

    [Fact]
    public async Task Save_FormOfAnotherYear_StaysInItsOwn()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync();

        // Act
        var saved = (await world.SaveAsync(draft.Id, draft.Revision, TestForms.WaterSupply with { FiscalYear = 2031 })).Value!;

        // Assert
        Assert.Equal((2025, 2025), (saved.FiscalYear, FormJson.ReadCanonical(saved.DraftJson).FiscalYear));
    }

    [Fact]
    public async Task Save_WhatCannotBeKept_IsRefusedAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync();
        await world.CreateDraftAsync(TestForms.Named("另一项目"));
        var before = await world.DumpAsync();
        async Task<Refusal?> SaveAsync(TargetForm form, int? revision = null) => (await world.SaveAsync(draft.Id, revision ?? draft.Revision, form)).Refusal;

        // Act and assert
        Assert.Equal(new DeclarationChanged(), await SaveAsync(TestForms.WaterSupply, draft.Revision - 1));
        Assert.Equal(new AlreadyDeclared("另一项目"), await SaveAsync(TestForms.Named("另一项目")));
        Assert.Equal(new NameMissing(), await SaveAsync(TestForms.WaterSupply with { ProjectName = null }));
        Assert.Equal(new TooLong("项目名称", 180), await SaveAsync(TestForms.Named(new string('长', 181))));
        Assert.Equal(new TooLong("立项依据", 8000), await SaveAsync(TestForms.WaterSupply with { Basis = new string('长', 8001) }));
        Assert.Equal(new TooLong("表名和其他栏目", 8000), await SaveAsync(TestForms.WaterSupply with { Title = new string('长', 8001) }));
        Assert.Equal(new TooLong("指标的名称、级别和指标值", 1000), await SaveAsync(TestForms.WaterSupply with
        {
            PeriodIndicators = [TestForms.WaterSupply.PeriodIndicators[0] with { Value = new string('长', 1001) }],
        }));
        Assert.Equal(before, await world.DumpAsync());
    }

    [Theory]
    [InlineData(Stage.Department)]
    [InlineData(Stage.Finance)]
    [InlineData(Stage.Budget)]
    [InlineData(Stage.Admitted)]
    public async Task Save_FormUnderReview_IsRefused(Stage stage)
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(stage);

        // Act
        var refused = await world.SaveAsync(declaration.Id, declaration.Revision, TestForms.WaterSupply);

        // Assert
        Assert.Equal(new WrongStage(stage, "修改"), refused.Refusal);
    }

    [Fact]
    public async Task Save_TwoPeopleAtTheSameMoment_KeepsOneAndTellsTheOther()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync();

        // Act
        var results = await world.Meeting.HoldAsync(
            () => world.SaveAsync(draft.Id, draft.Revision, TestForms.WaterSupply with { Plan = "甲的计划。" }),
            () => world.SaveAsync(draft.Id, draft.Revision, TestForms.WaterSupply with { Plan = "乙的计划。" }));

        // Assert
        var kept = Assert.Single(results, result => result.Succeeded).Value!;
        Assert.Single(results, result => result.Refusal == new DeclarationChanged());
        Assert.Equal(kept.DraftHash, await world.QueryAsync(async db => (await db.Declarations.FindAsync(draft.Id))!.DraftHash));
    }
}
