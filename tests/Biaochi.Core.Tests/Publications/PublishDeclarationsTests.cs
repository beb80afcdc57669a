using Biaochi.Core.Publications;
using Biaochi.Forms.Interchange;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Tests.Publications;

public sealed class PublishDeclarationsTests
{
    [Fact]
    public async Task Publish_FormWithNumbersOfPersons_KeepsThemOffTheCopyTheNameAndTheIndex()
    {
        // Arrange
        await using var world = await World.CreateAsync();

        // Act
        var publication = await world.CreatePublishedAsync(TestForms.WaterSupply with { ProjectName = "供水改造（联系13800009876）", Overview = "咨询请拨13800009876。" });

        // Assert
        Assert.Equal("供水改造（联系138******76）", publication.ProjectName);
        Assert.DoesNotContain("13800009876", await world.QueryAsync(db => db.Publications.Select(p => p.Json).SingleAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain("13800005678", publication.Json, StringComparison.Ordinal);
        Assert.Equal(FormJson.Hash(publication.Json), publication.Hash);
    }

    [Fact]
    public async Task Publish_NothingApproved_IsRefused()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var admitted = await world.CreateAtAsync(Core.Declarations.Stage.Admitted);
        var before = await world.DumpAsync();

        // Act
        var refused = await world.PublishAsync([admitted.Id, Guid.Empty]);

        // Assert
        Assert.Equal(new NothingToPublish(), refused.Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Publish_SomeApproved_PublishesThoseAndNamesTheOthers()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var approved = await world.CreateApprovedAsync();
        var draft = await world.CreateDraftAsync(TestForms.SocialRelief);

        // Act
        var result = (await world.PublishAsync([approved.Id, draft.Id, approved.Id])).Value!;

        // Assert
        Assert.Equal(approved.Id, Assert.Single(result.Published).DeclarationId);
        Assert.Equal([new NotApproved(draft.ProjectName)], result.Refused);
    }
}
