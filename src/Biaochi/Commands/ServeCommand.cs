using System.CommandLine;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Data.Providers.Sqlite;
using Biaochi.Shared;

namespace Biaochi.Commands;

/// <summary><c>biaochi serve</c>: workbench and portal on one data folder.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "数据文件夹；没有时新建。", HelpName = "DIR", DefaultValueFactory = _ => "data" };
        var urls = Urls();
        var layouts = LayoutFolder.Option();
        var rules = RulesFolder.Option();
        var portal = new Option<bool>("--portal") { Description = "只开公开网站。" };
        var workbench = new Option<bool>("--workbench") { Description = "只开工作台。" };
        var command = new Command("serve", "启动工作台和公开网站。") { data, urls, layouts, rules, portal, workbench };
        command.Validators.Add(result =>
        {
            if (result.GetValue(portal) && result.GetValue(workbench))
            {
                result.AddError("--portal 和 --workbench 只能选一个；都不给时两者都开。");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = Directory.CreateDirectory(parsed.GetRequiredValue(data)).FullName;
            return RunAsync(
                new SiteOptions
                {
                    Urls = parsed.GetRequiredValue(urls),
                    DataFolder = folder,
                    Database = SqliteDatabase.InFolder(folder),
                    Layouts = parsed.GetRequiredValue(layouts),
                    Rules = parsed.GetRequiredValue(rules),
                    HasPortal = !parsed.GetValue(workbench),
                    HasWorkbench = !parsed.GetValue(portal),
                },
                cancellationToken);
        });
        return command;
    }

    public static Option<string> Urls() => new("--urls")
    {
        Description = "监听地址，多个用分号隔开。",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://localhost:5080",
    };

    private static async Task<int> RunAsync(SiteOptions options, CancellationToken cancellationToken)
    {
        await using var site = BiaochiSite.Build(options);
        await CoreServices.MigrateAsync(site.Services, cancellationToken);
        await site.StartAsync(cancellationToken);
        foreach (var address in site.Urls)
        {
            Console.WriteLine($"标尺已启动：{(options.HasPortal ? $"公开网站 {address}　" : "")}{(options.HasWorkbench ? $"工作台 {address.TrimEnd('/')}/workbench" : "")}");
        }

        if (options.HasWorkbench && !await HasAccountsAsync(site.Services, cancellationToken))
        {
            Console.WriteLine($"还没有账号。请打开 {site.Urls.First().TrimEnd('/')}/workbench/set-up ，设置码 {site.Services.GetRequiredService<SetUpCode>().Text}（只用一次，不要外传）。");
        }

        await site.WaitForShutdownAsync(cancellationToken);
        return ExitStatus.Done;
    }

    private static async Task<bool> HasAccountsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ActorQueries>().AnyAsync(cancellationToken);
    }
}
