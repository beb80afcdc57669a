using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Data.Providers.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Testing;

/// <summary>
/// A test's own county: a database in a folder of its own, a clock, 青禾县 with two departments and somebody for each role. Everything a test
/// does goes through the same operations as the pages; each <see cref="RunAsync{T}(Func{IServiceProvider, Task{T}})"/> is a request of its own.
/// </summary>
public sealed partial class World : IAsyncDisposable
{
    public const string RegionCode = "149900000";
    public const string Password = "qinghe-2025-demo";

    /// <summary>The county as every test finds it, made once and copied: hashing ten passwords is not what tests should wait for.</summary>
    private static readonly Lazy<Task<byte[]>> Template = new(CreateTemplateAsync);

    private readonly ServiceProvider _services;

    private World(string folder, ServiceProvider services, TestClock clock, Meeting meeting)
    {
        Folder = folder;
        _services = services;
        Clock = clock;
        Meeting = meeting;
    }

    public TestClock Clock { get; }

    public string Folder { get; }

    /// <summary>Where requests of one moment meet.</summary>
    public Meeting Meeting { get; }

    public IServiceProvider Services => _services;

    /// <summary>Opens a world with organisations and one account for each role; user names are those of <see cref="People"/>.</summary>
    public static async Task<World> CreateAsync()
    {
        var world = Open();
        await File.WriteAllBytesAsync(Path.Combine(world.Folder, "biaochi.db"), await Template.Value);
        return world;
    }

    /// <summary>Runs something with services of its own, as one request has.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Runs something in the name of an account; null is the operator of the server.</summary>
    public Task<T> ActAsync<T>(string? userName, ProcessType type, Func<IServiceProvider, ProcessContext, Task<T>> work, string? reason = null) => RunAsync(async services =>
    {
        var actor = userName is null ? Actor.Operator : await FindActorAsync(services, userName);
        return await work(services, ProcessContext.Begin(type, actor, Clock, reason));
    });

    /// <summary>Runs an operation in the name of an account; null is the operator of the server.</summary>
    public Task<T> RunAsync<TOperation, T>(string? userName, ProcessType type, Func<TOperation, ProcessContext, Task<T>> work)
        where TOperation : notnull => ActAsync(userName, type, (services, process) => work(services.GetRequiredService<TOperation>(), process));

    public Task<T> QueryAsync<T>(Func<BiaochiDbContext, Task<T>> query) => RunAsync(services => query(services.GetRequiredService<BiaochiDbContext>()));

    /// <summary>Who that account is now.</summary>
    public Task<Actor> FindActorAsync(string userName) => RunAsync(services => FindActorAsync(services, userName));

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static World Open()
    {
        var folder = Directory.CreateTempSubdirectory("biaochi-").FullName;
        var clock = new TestClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging();
        // Passwords are hashed as in production, but few times: the tests are about other things.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        var meeting = new Meeting();
        services.AddBiaochiCore(new MeetingDatabase(SqliteDatabase.InFolder(folder), meeting));
        return new World(folder, services.BuildServiceProvider(validateScopes: true), clock, meeting);
    }

    private static async Task<byte[]> CreateTemplateAsync()
    {
        var world = Open();
        await CoreServices.MigrateAsync(world._services, CancellationToken.None);
        await world.PopulateAsync(RegionCode, "青禾县", People.Organisations, People.All);
        // The last connection that closes brings everything from the log into the one file.
        await world.CloseAsync();
        var template = await File.ReadAllBytesAsync(Path.Combine(world.Folder, "biaochi.db"));
        Directory.Delete(world.Folder, recursive: true);
        return template;
    }

    private static async Task<Actor> FindActorAsync(IServiceProvider services, string userName) =>
        await services.GetRequiredService<ActorQueries>().FindByNameAsync(userName, CancellationToken.None)
        ?? throw new InvalidOperationException($"No account {userName}.");

    private async Task CloseAsync()
    {
        var connection = await QueryAsync(db => Task.FromResult(db.Database.GetConnectionString()));
        await _services.DisposeAsync();
        await using var pooled = new SqliteConnection(connection);
        SqliteConnection.ClearPool(pooled);
    }
}
