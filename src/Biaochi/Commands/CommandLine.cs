using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using Biaochi.Core.Data;
using Microsoft.AspNetCore.Connections;

namespace Biaochi.Commands;

/// <summary>The program's front door. A command parses its words and calls what does the work; only those that serve build the web host.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        Speak();
        var parsed = Root().Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            return Refuse(parsed);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (DatabaseTooNewException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitStatus.UnreadableFile;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine("没有启动：这个地址已被其他程序占用。请先关闭它，或用 --urls 换一个端口，如 --urls http://localhost:5081。");
            return ExitStatus.BadUsage;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("标尺：预算绩效目标的申报、审核、批复、公开。")
        {
            DemoCommand.Create(),
            ServeCommand.Create(),
            ReadFormsCommand.Create(),
            ReviewFormsCommand.Create(),
            ImportFormsCommand.Create(),
            ImportOrganisationsCommand.Create(),
            SubmitDeclarationsCommand.Create(),
            PassDeclarationsCommand.Create(),
            ReturnDeclarationsCommand.Create(),
            ApproveDeclarationsCommand.Create(),
            ReleaseDeclarationsCommand.Create(),
            ExportFormsCommand.Create(),
            GenerateFormsCommand.Create(),
            UserCommand.Create(),
            MigrateCommand.Create(),
            new Command("bench", "测量这台机器上的速度。") { BenchReadCommand.Create(), BenchWriteCommand.Create(), BenchReviewCommand.Create(), BenchSimilarityCommand.Create() },
        };
        root.SetAction(_ => Ask(root));
        Describe(root);
        return root;
    }

    /// <summary>Without a command there is nothing to do: the help says what there is.</summary>
    private static int Ask(RootCommand root)
    {
        CommandHelp.Write(root, Console.Error);
        return ExitStatus.BadUsage;
    }

    private static void Describe(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = "显示用法。";
        help.Action = new CommandHelp();
        root.Options.OfType<VersionOption>().Single().Description = "显示版本。";
    }

    /// <summary>Messages are Chinese and everything is UTF-8, whatever the machine's own settings; data is written with the invariant culture.</summary>
    private static void Speak()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    }

    private static int Refuse(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message.TrimEnd('.'));
        }

        Console.Error.WriteLine($"用法见 {CommandHelp.NameOf(parsed.CommandResult.Command)} --help");
        return ExitStatus.BadUsage;
    }
}
