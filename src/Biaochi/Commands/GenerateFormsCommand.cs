using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Biaochi.Forms.Interchange;
using Biaochi.Generation;

namespace Biaochi.Commands;

/// <summary><c>biaochi generate</c>: as many invented forms as a test of scale needs, as interchange JSON or as declarations in a data folder.</summary>
internal static class GenerateFormsCommand
{
    private const int PasswordLength = 16;

    public static Command Create()
    {
        var forms = CountOption.Create("--forms", "生成多少张表，默认 1000。", 1000);
        var seed = new Option<long>("--seed") { Description = "种子：相同的种子生成相同的表，默认 1。", HelpName = "N", DefaultValueFactory = _ => 1 };
        var output = new Option<string?>("--out") { Description = "写入这个文件（JSON）。", HelpName = "FILE" };
        var data = new Option<string?>("--data") { Description = "写入这个数据文件夹，成为各个环节的申报；文件夹须为空或尚不存在。", HelpName = "DIR" };
        var command = new Command("generate", "生成虚构的申报表，供大数量的试验用；地名、单位和人名都是编造的。") { forms, seed, output, data };
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is null == result.GetValue(data) is null)
            {
                result.AddError("请在 --out 和 --data 中选一个。");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(data) is { } path
            ? FillAsync(parsed.GetValue(forms), parsed.GetValue(seed), path, cancellationToken)
            : RunAsync(parsed.GetValue(forms), parsed.GetValue(seed), parsed.GetRequiredValue(output)!, cancellationToken));
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

    private static async Task<int> FillAsync(int count, long seed, string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            Console.Error.WriteLine($"{path}：文件夹里已有内容，没有生成。请指定一个空的或尚不存在的文件夹，以免与真实数据混在一起。");
            return ExitStatus.BadUsage;
        }

        var password = RandomNumberGenerator.GetHexString(PasswordLength, lowercase: true);
        var started = TimeProvider.System.GetTimestamp();
        await using (var folder = await DataFolder.OpenAsync(path, cancellationToken))
        {
            await new GeneratedData(folder, seed, password).FillAsync(count, cancellationToken);
        }

        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"生成 {count} 份申报，用时 {seconds:0.0} 秒，每秒 {count / seconds:0} 份。"));
        Console.WriteLine($"每个县有经办人 clerk1、clerk2……和审核人 reviewer1、reviewer2……，密码都是 {password}。");
        return ExitStatus.Done;
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
