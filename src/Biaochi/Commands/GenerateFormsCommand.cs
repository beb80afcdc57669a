using System.CommandLine;
using System.Text;
using Biaochi.Forms.Interchange;
using Biaochi.Generation;

namespace Biaochi.Commands;

/// <summary><c>biaochi generate</c>: as many invented forms as a test of scale needs, as interchange JSON.</summary>
internal static class GenerateFormsCommand
{
    public static Command Create()
    {
        var forms = CountOption.Create("--forms", "生成多少张表，默认 1000。", 1000);
        var seed = new Option<long>("--seed") { Description = "种子：相同的种子生成相同的表，默认 1。", HelpName = "N", DefaultValueFactory = _ => 1 };
        var output = new Option<string>("--out") { Description = "写入这个文件（JSON）。", HelpName = "FILE", Required = true };
        var command = new Command("generate", "生成虚构的申报表，供大数量的试验用；地名、单位和人名都是编造的。") { forms, seed, output };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(forms), parsed.GetValue(seed), parsed.GetRequiredValue(output), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int count, long seed, string output, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.Create(output);
            await WriteAsync(file, new FormGenerator(seed), count, cancellationToken);
            return ExitStatus.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{output}：不能写入。请确认文件夹存在、有写入权限，磁盘有足够的空间。");
            return ExitStatus.BadUsage;
        }
    }

    /// <summary>One form a line, each written before the next is made.</summary>
    private static async Task WriteAsync(Stream stream, FormGenerator generator, int count, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        await writer.WriteLineAsync("{\"forms\": [");
        for (var number = 0; number < count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteAsync(FormJson.Write(generator.Form(number)));
            await writer.WriteLineAsync(number + 1 < count ? "," : "");
        }

        await writer.WriteLineAsync("]}");
    }
}
