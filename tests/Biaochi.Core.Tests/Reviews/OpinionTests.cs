using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Reviews;

/// <summary>Writing an opinion, taking it off again, answering it.</summary>
public sealed class OpinionTests
{
    [Theory]
    [InlineData("form", null)]
    [InlineData("overview", null)]
    [InlineData("periodIndicators", null)]
    [InlineData("periodIndicators", "p1")]
    [InlineData("annualIndicators", "a7")]
    [InlineData("funding.annual.county", null)]
    public async Task Write_OnAPlaceOfTheForm_IsKeptWithTheVersion(string place, string? row)
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var submitted = await world.CreateAtAsync(Stage.Department);

        // Act
        var written = await world.WriteOpinionAsync(People.WaterDepartment, Options(submitted) with { Place = place, RowId = row, FindingCode = "funding-sum" });

        // Assert
        Assert.True(written.Succeeded, written.Refusal?.Message);
        Assert.Equal((place, row, ReviewStep.Department, "请写明改造范围。"), (written.Value.Place, written.Value.RowId, written.Value.Step, written.Value.Text));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("nowhere", null)]
    [InlineData("periodIndicators", "p8")]
    [InlineData("periodIndicators", "a1")]
    [InlineData("overview", "p1")]
    [InlineData("form", "p1")]
    [InlineData("funding.annual.lottery", null)]
    public async Task Write_OnAPlaceThatIsNone_IsRefused(string place, string? row)
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var submitted = await world.CreateAtAsync(Stage.Department);

        // Act
        var refused = await world.WriteOpinionAsync(People.WaterDepartment, Options(submitted) with { Place = place, RowId = row });

        // Assert
        Assert.Equal(new PlaceUnknown(), refused.Refusal);
    }

    [Fact]
    public async Task Write_WhatCannotBe_IsRefusedAndChangesNothing()
    {
        // Arrange: the one is concluded by the writer's side, the other is not submitted.
        await using var world = await World.CreateAsync();
        var submitted = await world.CreateAtAsync(Stage.Department);
        var concluded = await world.CreateAtAsync(Stage.Finance, TestForms.Named("业务股室已过"));
        await world.PassAsync(concluded.Id, People.AgricultureSection);
        var (returned, _) = await world.CreateReturnedAsync(TestForms.Named("已退回"));
        await world.WriteOpinionAsync(People.WaterDepartment, Options(submitted));
        var before = await world.DumpAsync();
        async Task<Refusal?> WriteAsync(string reviewer, WriteOpinionOptions options) => (await world.WriteOpinionAsync(reviewer, options)).Refusal;

        // Act and assert
        Assert.Equal(new OpinionEmpty(), await WriteAsync(People.WaterDepartment, Options(submitted) with { Text = " \n" }));
        Assert.Equal(new OpinionTooLong(1000), await WriteAsync(People.WaterDepartment, Options(submitted) with { Text = new string('长', 1001) }));
        Assert.Equal(new OpinionAlreadyWritten(), await WriteAsync(People.WaterDepartment, Options(submitted) with { Text = " 请写明改造范围。" }));
        Assert.Equal(new FindingUnknown(), await WriteAsync(People.WaterDepartment, Options(submitted) with { Text = "另一条。", FindingCode = "no-such-finding" }));
        Assert.Equal(new NotYourReview("写审核意见"), await WriteAsync(People.AgricultureSection, Options(concluded)));
        Assert.Equal(new WrongStage(Stage.Draft, "写审核意见"), await WriteAsync(People.WaterDepartment, Options(returned)));
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Remove_ByAnotherOrAfterTheStep_IsRefusedAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var finance = await world.CreateAtAsync(Stage.Finance);
        var opinion = (await world.WriteOpinionAsync(finance.Id, People.AgricultureSection)).Value!;
        var passed = (await world.WriteOpinionAsync(finance.Id, People.Performance)).Value!;
        await world.PassAsync(finance.Id, People.Performance);
        var before = await world.DumpAsync();

        // Act and assert
        Assert.Equal(new NotYourOpinion(), (await world.RemoveOpinionAsync(opinion.Id, People.Performance)).Refusal);
        Assert.Equal(new NotYourOpinion(), (await world.RemoveOpinionAsync(passed.Id, People.Performance)).Refusal);
        await Assert.ThrowsAsync<NotFoundException>(() => world.RemoveOpinionAsync(Guid.Empty, People.Performance));
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Answer_ChangedAndTakenBack_KeepsWhatHoldsNow()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var (_, opinion) = await world.CreateReturnedAsync();

        // Act
        await world.AnswerOpinionAsync(opinion.Id, " 已补充测算明细。 ");
        var changed = (await world.AnswerOpinionAsync(opinion.Id, "见附件。")).Value!;
        var emptied = (await world.AnswerOpinionAsync(opinion.Id, "  ")).Value!;

        // Assert
        Assert.Equal(("见附件。", world.Clock.Now.UtcDateTime), (changed.Answer, changed.AnsweredAt));
        Assert.Equal((null, null, null), (emptied.Answer, emptied.AnsweredAt, emptied.AnsweredBy));
        Assert.Equal(3, await world.QueryAsync(db => db.Events.CountAsync(e => e.Type == nameof(OpinionAnswered))));
    }

    [Fact]
    public async Task Answer_WhatCannotBe_IsRefusedAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var (_, opinion) = await world.CreateReturnedAsync();
        var waiting = await world.CreateAtAsync(Stage.Department, TestForms.Named("在审"));
        var open = (await world.WriteOpinionAsync(waiting.Id, People.WaterDepartment)).Value!;
        var inner = (await world.WriteOpinionAsync(waiting.Id, People.WaterDepartment, "内部：与上年重复。", OpinionAudience.Internal)).Value!;
        var before = await world.DumpAsync();

        // Act and assert
        Assert.Equal(new OpinionTooLong(500), (await world.AnswerOpinionAsync(opinion.Id, new string('长', 501))).Refusal);
        Assert.Equal(new AnswerNotDue(), (await world.AnswerOpinionAsync(open.Id, "答复。")).Refusal);
        Assert.Equal(new AnswerNotDue(), (await world.AnswerOpinionAsync(opinion.Id, "答复。", People.CivilClerk)).Refusal);
        await Assert.ThrowsAsync<NotFoundException>(() => world.AnswerOpinionAsync(inner.Id, "答复。"));
        Assert.Equal(before, await world.DumpAsync());
    }

    private static WriteOpinionOptions Options(Declaration declaration) => new() { DeclarationId = declaration.Id, Place = "overview", Text = "请写明改造范围。" };
}
