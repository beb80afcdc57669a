using System.CommandLine;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Organisations;

namespace Biaochi.Commands;

/// <summary><c>biaochi user add|password|list</c>: accounts, by the operator of the server. A password comes from standard input, never from the command line.</summary>
internal static class UserCommand
{
    private static readonly IReadOnlyDictionary<string, Role> RoleNames = new Dictionary<string, Role>(StringComparer.Ordinal)
    {
        ["clerk"] = Role.UnitClerk,
        ["department"] = Role.DepartmentReviewer,
        ["finance"] = Role.FinanceReviewer,
        ["performance"] = Role.PerformanceReviewer,
        ["budget"] = Role.BudgetReviewer,
        ["observer"] = Role.Observer,
        ["administrator"] = Role.Administrator,
    };

    public static Command Create() => new("user", "维护账号。") { Add(), Password(), List() };

    private static Command Add()
    {
        var name = new Argument<string>("NAME") { Description = "账号，用字母、数字。" };
        var data = DataFolder.Option();
        var display = new Option<string>("--name") { Description = "姓名。", HelpName = "TEXT", Required = true };
        var organisation = new Option<string>("--organisation") { Description = "所在单位的代码；财政局的账号可办理全县的申报。", HelpName = "CODE", Required = true };
        var county = new Option<string?>("--county") { Description = "区划代码；数据文件夹里有几个县、单位代码相同时须给出。", HelpName = "CODE" };
        var roles = new Option<string[]>("--role")
        {
            Description = $"角色，可给多个：{string.Join('、', RoleNames.Select(role => $"{role.Key} {role.Value.Label()}"))}。",
            HelpName = "ROLE",
            Required = true,
        };
        roles.AcceptOnlyFromAmong([.. RoleNames.Keys]);
        var command = new Command("add", "新建账号；密码从标准输入读一行。") { name, data, display, organisation, county, roles };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var folder = await DataFolder.OpenAsync(parsed.GetRequiredValue(data), cancellationToken);
            var code = parsed.GetRequiredValue(organisation);
            var options = (Guid organisationId, string password) => new CreateAccountOptions
            {
                UserName = parsed.GetRequiredValue(name),
                DisplayName = parsed.GetRequiredValue(display),
                Password = password,
                OrganisationId = organisationId,
                Roles = [.. parsed.GetRequiredValue(roles).Select(role => RoleNames[role])],
            };
            return await AddAsync(folder, code, parsed.GetValue(county) is { } region ? Region.FullCode(region) : null, options, cancellationToken);
        });
        return command;
    }

    private static async Task<int> AddAsync(
        DataFolder folder, string organisationCode, string? regionCode, Func<Guid, string, CreateAccountOptions> options, CancellationToken cancellationToken)
    {
        var found = await folder.RunAsync(services => services.GetRequiredService<OrganisationQueries>().FindIdsAsync(organisationCode, regionCode, cancellationToken));
        if (found is not [var organisationId])
        {
            Console.Error.WriteLine(found.Count == 0 ? new OrganisationUnknown(organisationCode).Message : $"有几个县都有代码为“{organisationCode}”的单位。请用 --county 指明区划代码。");
            return ExitStatus.BadUsage;
        }

        var process = folder.Begin(ProcessType.AccountManaging, Actor.Operator);
        var password = await ReadPasswordAsync(cancellationToken);
        return Report(await folder.RunAsync(services => services.GetRequiredService<CreateAccount>().ExecuteAsync(options(organisationId, password), process, cancellationToken)), "已建账号");
    }

    private static Command Password()
    {
        var name = new Argument<string>("NAME") { Description = "账号。" };
        var data = DataFolder.Option();
        var command = new Command("password", "重设密码并解除锁定；新密码从标准输入读一行。") { name, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var folder = await DataFolder.OpenAsync(parsed.GetRequiredValue(data), cancellationToken);
            var options = new ResetPasswordOptions { UserName = parsed.GetRequiredValue(name), Password = await ReadPasswordAsync(cancellationToken) };
            var process = folder.Begin(ProcessType.AccountManaging, Actor.Operator);
            try
            {
                return Report(await folder.RunAsync(services => services.GetRequiredService<ResetPassword>().ExecuteAsync(options, process, cancellationToken)), "已重设密码");
            }
            catch (NotFoundException)
            {
                Console.Error.WriteLine($"没有账号“{options.UserName}”。");
                return ExitStatus.BadUsage;
            }
        });
        return command;
    }

    private static Command List()
    {
        var data = DataFolder.Option();
        var command = new Command("list", "列出账号、姓名、单位和角色。") { data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var folder = await DataFolder.OpenAsync(parsed.GetRequiredValue(data), cancellationToken);
            foreach (var (userName, actor) in await folder.RunAsync(services => services.GetRequiredService<ActorQueries>().GetAllAsync(cancellationToken)))
            {
                Console.WriteLine($"{userName}\t{actor.DisplayName}\t{actor.OrganisationName}\t{actor.RoleLabels()}");
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static int Report(Result<Account> result, string done)
    {
        if (result.Refusal is { } refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return ExitStatus.BadUsage;
        }

        Console.WriteLine($"{done} {result.Value!.UserName}（{result.Value.DisplayName}）。");
        return ExitStatus.Done;
    }

    /// <summary>On the command line a password would stand in the shell's history and in the list of processes.</summary>
    private static async Task<string> ReadPasswordAsync(CancellationToken cancellationToken)
    {
        if (!Console.IsInputRedirected)
        {
            Console.Error.Write("密码：");
        }

        return await Console.In.ReadLineAsync(cancellationToken) ?? "";
    }
}
