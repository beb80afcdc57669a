using System.CommandLine;

namespace Biaochi.Commands;

/// <summary><c>--format</c>: the formats a command writes.</summary>
internal static class OutputFormat
{
    public static Option<string> Option(params IReadOnlyList<string> written) => new("--format")
    {
        Description = $"输出格式，默认 {written[0]}。",
        HelpName = string.Join('|', written),
        DefaultValueFactory = _ => written[0],
        CustomParser = result =>
        {
            var format = result.Tokens[0].Value;
            if (!written.Contains(format))
            {
                result.AddError($"--format {format}：没有这种输出格式。现在可用：{string.Join('、', written)}。");
            }

            return format;
        },
    };
}
