using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Biaochi.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Testing;

/// <summary>
/// A test's own county: a database in a folder of its own, a clock, 青禾县 with two departments and somebody for each role. Everything a test
/// does goes through the same operations as the pages; each <see cref="RunAsync{T}(Func{IServiceProvider, Task{T}})"/> is a request of its own.
/// </summary>
public sealed class World : IAsyncDisposable
{
    public const string RegionCode = "149900000";
    public const string Password = "qinghe-2025-demo";

    private readonly string _folder;
    private readonly ServiceProvider _services;

    private World(string folder, ServiceProvider services, TestClock clock)
    {
        _folder = folder;
        _services = services;
        Clock = clock;
    }

    public TestClock Clock { get; }

    public string Folder => _folder;

    public IServiceProvider Services => _services;

    /// <summary>Opens a world with organisations and one account for each role; user names are those of <see cref="People"/>.</summary>
    public static async Task<World> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("biaochi-").FullName;
        var clock = new TestClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddLogging();
        // Passwords are hashed as in production, but few times: the tests are about other things.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        services.AddBiaochiCore(SqliteDatabase.InFolder(folder));
        var world = new World(folder, services.BuildServiceProvider(validateScopes: true), clock);
        await CoreServices.MigrateAsync(world._services, CancellationToken.None);
        await world.PopulateAsync();
        return world;
    }

    /// <summary>Runs something with services of its own, as one request has.</summary>
    public async Task<T> RunAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Runs an operation in the name of an account.</summary>
    public Task<T> RunAsync<TOperation, T>(string userName, ProcessType type, Func<TOperation, ProcessContext, Task<T>> work)
        where TOperation : notnull => RunAsync(async services =>
        {
            var actor = await services.GetRequiredService<ActorQueries>().FindByNameAsync(userName, CancellationToken.None)
                ?? throw new InvalidOperationException($"No account {userName}.");
            return await work(services.GetRequiredService<TOperation>(), ProcessContext.Begin(type, actor, Clock));
        });

    public Task<T> QueryAsync<T>(Func<BiaochiDbContext, Task<T>> query) => RunAsync(services => query(services.GetRequiredService<BiaochiDbContext>()));

    /// <summary>A draft of that form, brought in by the unit's clerk.</summary>
    public async Task<Declaration> CreateDraftAsync(TargetForm? form = null, string clerk = People.WaterClerk)
    {
        var imported = await RunAsync<ImportForms, Result<FormImport>>(clerk, ProcessType.FormImporting, (import, process) =>
            import.ExecuteAsync(new ImportFormsOptions { Forms = [form ?? TestForms.WaterSupply], FileHash = "test" }, process, CancellationToken.None));
        return imported is { Succeeded: true, Value.Declarations: [var declaration] }
            ? declaration
            : throw new InvalidOperationException(imported.Refusal?.Message ?? imported.Value?.Problems[0].Message);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task PopulateAsync()
    {
        await RunAsync(async services =>
        {
            var process = ProcessContext.Begin(ProcessType.OrganisationManaging, Actor.Operator, Clock);
            return await services.GetRequiredService<ImportOrganisations>().ExecuteAsync(
                new ImportOrganisationsOptions { RegionCode = RegionCode, RegionName = "青禾县", Organisations = People.Organisations }, process, CancellationToken.None);
        });
        foreach (var person in People.All)
        {
            await RunAsync(services => CreateAccountAsync(services, person));
        }
    }

    private async Task<Account> CreateAccountAsync(IServiceProvider services, Person person)
    {
        var organisation = await services.GetRequiredService<BiaochiDbContext>().Organisations.SingleAsync(o => o.Code == person.OrganisationCode);
        var process = ProcessContext.Begin(ProcessType.AccountManaging, Actor.Operator, Clock);
        var created = await services.GetRequiredService<CreateAccount>().ExecuteAsync(
            new CreateAccountOptions { UserName = person.UserName, DisplayName = person.DisplayName, Password = Password, OrganisationId = organisation.Id, Roles = [person.Role] },
            process,
            CancellationToken.None);
        return created.Value ?? throw new InvalidOperationException(created.Refusal?.Message);
    }
}
