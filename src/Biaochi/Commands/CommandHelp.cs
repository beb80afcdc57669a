using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;

namespace Biaochi.Commands;

/// <summary>The help of a command, in Chinese; the library's own is translated only in part.</summary>
internal sealed class CommandHelp : SynchronousCommandLineAction
{
    /// <summary>Somebody who asks for help is not told what else was wrong.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitStatus.Done;
    }

    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"用法：{NameOf(command)}{Placeholders(command)}");
        WriteTable(output, "命令", command.Subcommands.Select(sub => (sub.Name, sub.Description)));
        WriteTable(output, "参数", command.Arguments.Select(argument => (argument.Name, argument.Description)));
        WriteTable(output, "选项", command.Options.Select(option => ($"{option.Name} {option.HelpName}".TrimEnd(), option.Description)));
    }

    /// <summary>The words that call a command, from the program's name on: <c>biaochi user add</c>.</summary>
    public static string NameOf(Command command) =>
        command is RootCommand ? "biaochi" : $"{NameOf(command.Parents.OfType<Command>().Single())} {command.Name}";

    private static string Placeholders(Command command) =>
        (command.Subcommands.Count > 0 ? " 命令" : "")
        + string.Concat(command.Arguments.Select(argument => argument.Arity.MaximumNumberOfValues > 1 ? $" {argument.Name}..." : $" {argument.Name}"))
        + " [选项]";

    private static void WriteTable(TextWriter output, string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        var width = lines.Max(row => row.Name.Length) + 2;
        output.WriteLine();
        output.WriteLine($"{title}：");
        foreach (var (name, description) in lines)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name.PadRight(width)}{description}"));
        }
    }
}
