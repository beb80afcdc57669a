using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Audit;

/// <summary>The record: nobody changes it, and it holds nothing about persons.</summary>
public sealed class EventTests
{
    [Theory]
    [InlineData("UPDATE Events SET Reason = '另一个理由'")]
    [InlineData("DELETE FROM Events")]
    [InlineData("UPDATE DeclarationVersions SET Json = ''")]
    [InlineData("DELETE FROM DeclarationVersions")]
    public async Task Database_AskedToChangeTheRecord_Refuses(string sql)
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreateAtAsync(Stage.Department);
        var before = await world.DumpAsync();

        // Act
        var exception = await Record.ExceptionAsync(() => world.QueryAsync(db => db.Database.ExecuteSqlRawAsync(sql)));

        // Assert
        Assert.IsType<SqliteException>(exception);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Payloads_OfAWholePath_HoldNoPersonalData()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var (returned, opinion) = await world.CreateReturnedAsync();
        await world.AnswerOpinionAsync(opinion.Id, "陈晓蓉已核对，电话13800005678。");
        await world.SaveAsync(returned.Id, returned.Revision, TestForms.WaterSupply with { Overview = "改造管网12.4公里。" });
        await world.CreatePublishedAsync(TestForms.SocialRelief);

        // Act
        var payloads = await world.QueryAsync(db => db.Events.Select(e => e.Payload).ToListAsync());

        // Assert
        string[] personal = [.. People.All.Select(person => person.DisplayName), .. People.All.Select(person => person.UserName), "13800005678", "13800001234"];
        Assert.All(payloads, payload => Assert.All(personal, data => Assert.DoesNotContain($"\"{data}", payload, StringComparison.Ordinal)));
        Assert.All(payloads, payload => Assert.DoesNotContain("1380000", payload, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DraftEdited_ManySavesOfOneSitting_IsRecordedOnce()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync();
        world.Clock.Advance(TimeSpan.FromHours(2));

        // Act: three saves with ten minutes between, and one after dinner.
        foreach (var pause in (int[])[0, 10, 10, 60])
        {
            world.Clock.Advance(TimeSpan.FromMinutes(pause));
            draft = (await world.SaveAsync(draft.Id, draft.Revision, TestForms.WaterSupply with { Plan = $"第 {draft.Revision} 稿。" })).Value!;
        }

        // Assert
        Assert.Equal(2, await world.QueryAsync(db => db.Events.CountAsync(e => e.Type == nameof(DraftEdited))));
    }

    [Theory]
    [InlineData(" 按局务会意见 ", "按局务会意见")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void Begin_WithAReason_KeepsItTrimmed(string? reason, string? expected)
    {
        Assert.Equal(expected, ProcessContext.Begin(ProcessType.Approving, Core.Accounts.Actor.Operator, new TestClock(), reason).Reason);
    }
}
