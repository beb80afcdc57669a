using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Forms.Interchange;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Declarations;

public sealed class TakeOverFormTests
{
    [Fact]
    public async Task TakeOver_Draft_HoldsWhatTheDocumentSaysAndItsYear()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync();

        // Act
        var taken = await TakeOverAsync(world, People.WaterClerk, Options(draft) with { Form = TestForms.WaterSupply with { Overview = "改造管网十二公里。", FiscalYear = 2031 } });

        // Assert
        Assert.Equal(draft.Revision + 1, taken.Value!.Revision);
        var form = FormJson.ReadCanonical(taken.Value.DraftJson);
        Assert.Equal(("改造管网十二公里。", 2025), (form.Overview, form.FiscalYear));
        Assert.Equal(1, await world.QueryAsync(db => db.Events.CountAsync(e => e.Type == nameof(FormTakenOver))));
    }

    [Fact]
    public async Task TakeOver_WhatWasSubmitted_IsRefusedAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var submitted = await world.CreateAtAsync(Stage.Department);
        var before = await world.DumpAsync();

        // Act
        var taken = await TakeOverAsync(world, People.WaterClerk, Options(submitted));

        // Assert
        Assert.Equal(new WrongStage(Stage.Department, "用文件更新"), taken.Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task TakeOver_DraftThatWasSavedMeanwhile_IsRefusedAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync();
        var before = await world.DumpAsync();

        // Act
        var taken = await TakeOverAsync(world, People.WaterClerk, Options(draft) with { Revision = draft.Revision - 1 });

        // Assert
        Assert.Equal(new DeclarationChanged(), taken.Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Theory]
    [InlineData(People.CivilClerk)]
    [InlineData(People.WaterDepartment)]
    [InlineData(People.Performance)]
    public async Task TakeOver_ByWhoeverIsNotTheUnitsClerk_IsRefused(string userName)
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync();
        var before = await world.DumpAsync();

        // Act
        var taken = await TakeOverAsync(world, userName, Options(draft));

        // Assert
        Assert.Equal(new NotYours("用文件更新这份申报"), taken.Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task TakeOver_NameOfAnotherDeclaration_IsRefused()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreateDraftAsync(TestForms.Named("另一项目"));
        var draft = await world.CreateDraftAsync();

        // Act
        var taken = await TakeOverAsync(world, People.WaterClerk, Options(draft) with { Form = TestForms.Named("另一项目") });

        // Assert
        Assert.Equal(new AlreadyDeclared("另一项目"), taken.Refusal);
    }

    private static TakeOverFormOptions Options(Declaration draft) =>
        new() { DeclarationId = draft.Id, Revision = draft.Revision, Form = TestForms.WaterSupply with { Overview = "改造管网十二公里。" }, FileHash = "file" };

    private static Task<Result<Declaration>> TakeOverAsync(World world, string userName, TakeOverFormOptions options) =>
        world.RunAsync<TakeOverForm, Result<Declaration>>(userName, ProcessType.FormImporting, (takeOver, process) => takeOver.ExecuteAsync(options, process, CancellationToken.None));
}
