using System.CommandLine;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Reviewer;

namespace Biaochi.Commands;

/// <summary>The folder that holds a county's database, opened for one command. Everything a command does goes through the operations of the pages.</summary>
internal sealed class DataFolder : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DataFolder(ServiceProvider services, IReadOnlyList<string> migrations)
    {
        _services = services;
        Migrations = migrations;
    }

    /// <summary>The schema steps that opening has taken.</summary>
    public IReadOnlyList<string> Migrations { get; }

    /// <summary>The option <c>--data DIR</c>.</summary>
    public static Option<string> Option() => new("--data")
    {
        Description = "数据文件夹；没有时新建。",
        HelpName = "DIR",
        Required = true,
    };

    /// <summary>Opens the folder, creating it and bringing its database to this program's schema where needed.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="cancellationToken">Ends the opening early.</param>
    /// <param name="rules">What forms are reviewed by; null is the program's own.</param>
    public static async Task<DataFolder> OpenAsync(string path, CancellationToken cancellationToken, ReviewRules? rules = null)
    {
        Directory.CreateDirectory(path);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(rules ?? ReviewRules.Default);
        services.AddBiaochiCore(SqliteDatabase.InFolder(path));
        var provider = services.BuildServiceProvider();
        return new DataFolder(provider, await CoreServices.MigrateAsync(provider, cancellationToken));
    }

    /// <summary>Runs something with services of its own, as one request has.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>The account of that name; null after saying that there is none.</summary>
    public async Task<Actor?> FindActorAsync(string userName, CancellationToken cancellationToken)
    {
        var actor = await RunAsync(services => services.GetRequiredService<ActorQueries>().FindByNameAsync(userName, cancellationToken));
        if (actor is null)
        {
            Console.Error.WriteLine($"没有账号“{userName}”。请用 biaochi user add 先建账号，或核对 --as 后的名字。");
        }

        return actor;
    }

    /// <summary>A process of that kind that begins now.</summary>
    public ProcessContext Begin(ProcessType type, Actor actor, string? reason = null) =>
        ProcessContext.Begin(type, actor, _services.GetRequiredService<TimeProvider>(), reason);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
