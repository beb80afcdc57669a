using System.CommandLine;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Demo;
using Biaochi.Shared;
using Microsoft.AspNetCore.Identity;

namespace Biaochi.Commands;

/// <summary><c>biaochi demo</c>: the invented county 青禾县 in a throw-away database, on this machine alone.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var urls = ServeCommand.Urls();
        urls.Validators.Add(result =>
        {
            var addresses = result.GetValueOrDefault<string>()?.Split(';') ?? [];
            if (!addresses.All(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback))
            {
                result.AddError("演示的密码是公开的，只能在本机打开：地址须为 http://localhost:端口。");
            }
        });
        var command = new Command("demo", "用虚构的青禾县演示：数据是临时的，关闭后即删除。") { urls };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(urls), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string urls, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("biaochi-demo-");
        var database = SqliteDatabase.InFolder(folder.FullName);
        try
        {
            await using var site = Build(urls, folder.FullName, database);
            await CoreServices.MigrateAsync(site.Services, cancellationToken);
            var county = new DemoCounty(site.Services, DemoCounty.SamplesFolder);
            await county.LoadAsync(site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancellationToken);
            await site.StartAsync(cancellationToken);
            Introduce(site.Urls.First().TrimEnd('/'), county);
            await site.WaitForShutdownAsync(cancellationToken);
            return ExitStatus.Done;
        }
        finally
        {
            database.Release();
            folder.Delete(recursive: true);
        }
    }

    private static WebApplication Build(string urls, string folder, SqliteDatabase database) => BiaochiSite.Build(new SiteOptions
    {
        Urls = urls,
        DataFolder = folder,
        Database = database,
        IsDemo = true,

        // The demo's password is printed below: strength of its hash is no protection, and thirty accounts should not delay the start.
        Services = services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000),
    });

    private static void Introduce(string address, DemoCounty county)
    {
        Console.WriteLine($"""

            标尺演示已启动（虚构的青禾县，数据是临时的，按 Ctrl+C 结束即删除）
              公开网站  {address}
              工作台    {address}/workbench
              审一批    {address}/workbench/desk

            演示账号，密码都是 {DemoCounty.Password}
            """);
        foreach (var role in Enum.GetValues<Role>())
        {
            // One of each kind is enough to see the whole; the others are told how to find.
            if (county.Accounts.FirstOrDefault(account => account.Roles.Contains(role)) is { } account)
            {
                Console.WriteLine($"  {account.UserName,-16}{account.DisplayName}　{role.Label()}");
            }
        }

        Console.WriteLine($"  共 {county.Accounts.Count} 个账号，其余见 samples/qinghe/accounts.json");
    }
}
