using System.CommandLine;

namespace Biaochi.Commands;

/// <summary><c>biaochi migrate --data DIR</c>: brings a database to this program's schema. Every other command does the same first.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var data = DataFolder.Option();
        var command = new Command("migrate", "把数据库升级到本程序的版本。") { data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var folder = await DataFolder.OpenAsync(parsed.GetRequiredValue(data), cancellationToken);
            Console.WriteLine(folder.Migrations.Count == 0 ? "数据库已是最新版本。" : $"已升级：{string.Join('、', folder.Migrations)}。");
            return ExitStatus.Done;
        });
        return command;
    }
}
