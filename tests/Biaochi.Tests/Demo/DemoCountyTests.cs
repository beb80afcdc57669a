using Biaochi.Core;
using Biaochi.Core.Data;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Core.Declarations;
using Biaochi.Demo;
using Biaochi.Testing;
using Biaochi.Tests.Commands;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Tests.Demo;

/// <summary>The demo's county as story.json tells it, told through the operations.</summary>
public sealed class DemoCountyTests
{
    private static readonly DateTime Now = new(2025, 9, 18, 2, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Load_StoryOfTwoYears_TakesEachProjectAsFarAsItSays()
    {
        // Arrange
        using var folder = new WorkingFolder();
        var services = new ServiceCollection().AddLogging().AddBiaochiCore(SqliteDatabase.InFolder(folder.Path)).Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
        await using var provider = services.BuildServiceProvider();
        await CoreServices.MigrateAsync(provider, TestContext.Current.CancellationToken);

        // Act
        await new DemoCounty(provider, InventedCounty.Folder).LoadAsync(Now, TestContext.Current.CancellationToken);

        // Assert
        await using var scope = provider.CreateAsyncScope();
        var dbContext = scope.ServiceProvider.GetRequiredService<BiaochiDbContext>();
        var declarations = await dbContext.Declarations.ToDictionaryAsync(declaration => (declaration.FiscalYear, declaration.ProjectName), TestContext.Current.CancellationToken);
        var published = await dbContext.Publications.CountAsync(TestContext.Current.CancellationToken);
        var last = await dbContext.Events.MaxAsync(entry => entry.At, TestContext.Current.CancellationToken);
        var story = DemoStory.Read(InventedCounty.Folder);
        SqliteConnection.ClearAllPools();

        Assert.Equal(story.Projects.Select(project => (project.FiscalYear, project.ProjectName)).Order(), declarations.Keys.Order());
        Assert.All(story.Projects, project => Assert.Equal((project.ProjectName, StageOf(project.Stage)), (project.ProjectName, declarations[(project.FiscalYear, project.ProjectName)].Stage)));
        Assert.All(story.Projects.Where(project => project.FiscalYear == 2024), project => Assert.Equal(DemoStage.Published, project.Stage));
        Assert.Equal(story.Projects.Count(project => project.Stage is DemoStage.Published), published);
        Assert.True(last <= Now, $"Something happens at {last:O}.");
    }

    /// <summary>A returned one is a draft again; what is decided is admitted, whatever became of its budget.</summary>
    private static Stage StageOf(DemoStage stage) => stage switch
    {
        DemoStage.Draft or DemoStage.Returned => Stage.Draft,
        DemoStage.Department => Stage.Department,
        DemoStage.Finance => Stage.Finance,
        DemoStage.Budget => Stage.Budget,
        DemoStage.Admitted or DemoStage.Approved or DemoStage.Published => Stage.Admitted,
    };
}
