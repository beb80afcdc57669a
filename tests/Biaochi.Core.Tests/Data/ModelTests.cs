using Biaochi.Core.Accounts;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests.Data;

public sealed class ModelTests
{
    [Fact]
    public async Task Model_Columns_AreOfKindsThatEveryDatabaseSortsAndSums()
    {
        // Arrange
        await using var world = await World.CreateAsync();

        // Act: a decimal is text on SQLite, and it cannot sort by a DateTimeOffset. Identity's lockout is never sorted by.
        var unfit = (await PropertiesAsync(world))
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) is var type && (type == typeof(decimal) || type == typeof(DateTimeOffset)))
            .Select(p => $"{p.DeclaringType.ShortName()}.{p.Name}");

        // Assert
        Assert.Equal(["Account.LockoutEnd"], unfit);
    }

    [Fact]
    public async Task Model_RootsWithARegion_AreFilteredByIt()
    {
        // Arrange
        await using var world = await World.CreateAsync();

        // Act: accounts are left out, since sign-in looks a name up before any region is known.
        var unfiltered = await world.QueryAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(entity => entity.FindProperty("RegionId") is not null && entity.FindDeclaredQueryFilter(BiaochiDbContext.RegionFilter) is null)
            .Select(entity => entity.ShortName())
            .ToList()));

        // Assert
        Assert.Equal(["Account"], unfiltered);
    }

    [Fact]
    public async Task RegionFilter_WithTwoRegions_ShowsNoRowOfTheOther()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.AddNeighbourAsync();
        var (returned, _) = await world.CreateReturnedAsync();
        await world.CreatePublishedAsync(TestForms.SocialRelief);
        var other = await world.CreateDraftAsync(TestForms.Neighbour, People.NeighbourOf(People.WaterClerk));

        // Act
        var own = await world.QueryAsync(async db =>
        {
            db.RegionId = returned.RegionId;
            return await RegionsOfRowsAsync(db);
        });
        var foreign = await world.QueryAsync(async db =>
        {
            db.RegionId = other.RegionId;
            return await RegionsOfRowsAsync(db);
        });

        // Assert: every filtered set has rows of the one, and those of the other stay out.
        Assert.All(own, set => Assert.Equal((set.Key, "own"), (set.Key, set.Value.All(region => region == returned.RegionId) && set.Value.Count > 0 ? "own" : "not only own")));
        Assert.All(foreign.SelectMany(set => set.Value), region => Assert.Equal(other.RegionId, region));
        Assert.Single(foreign["Declaration"]);
        Assert.Empty(foreign["Publication"]);
    }

    [Fact]
    public async Task RegionFilter_WithTwoRegions_ListsOnlyItsOwnAccounts()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.AddNeighbourAsync();
        var regionId = (await world.FindActorAsync(People.Administrator)).RegionId;

        // Act
        var listed = await world.RunAsync(services =>
        {
            services.GetRequiredService<BiaochiDbContext>().RegionId = regionId;
            return services.GetRequiredService<ActorQueries>().GetAllAsync(CancellationToken.None);
        });

        // Assert
        Assert.Equal(People.All.Select(p => p.UserName).Order(StringComparer.Ordinal), listed.Select(l => l.UserName));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("0.005", 1L)]
    [InlineData("-0.005", -1L)]
    [InlineData("9726890", 972689000L)]
    [InlineData("12.344", 1234L)]
    [InlineData("1000000000000000", null)]
    public void ToFen_Yuan_IsRoundedHalfUpAndNeverOverflows(string? yuan, long? fen)
    {
        decimal? amount = yuan is null ? null : decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(fen, Money.ToFen(amount));
    }

    private static Task<List<IProperty>> PropertiesAsync(World world) =>
        world.QueryAsync(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).ToList()));

    /// <summary>The regions of the rows that each filtered set shows.</summary>
    private static async Task<Dictionary<string, List<Guid>>> RegionsOfRowsAsync(BiaochiDbContext db) => new(StringComparer.Ordinal)
    {
        ["Organisation"] = await db.Organisations.Select(o => o.RegionId).ToListAsync(),
        ["Event"] = await db.Events.Select(e => e.RegionId).ToListAsync(),
        ["Declaration"] = await db.Declarations.Select(d => d.RegionId).ToListAsync(),
        ["DeclarationVersion"] = await db.DeclarationVersions.Select(v => v.RegionId).ToListAsync(),
        ["ReviewConclusion"] = await db.ReviewConclusions.Select(c => c.RegionId).ToListAsync(),
        ["Opinion"] = await db.Opinions.Select(o => o.RegionId).ToListAsync(),
        ["Approval"] = await db.Approvals.Select(a => a.RegionId).ToListAsync(),
        ["Publication"] = await db.Publications.Select(p => p.RegionId).ToListAsync(),
    };
}
