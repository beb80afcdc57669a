using System.CommandLine;

namespace Biaochi.Commands;

/// <summary><c>--format</c>: the formats a command writes now, and those of its contract that this version does not write yet.</summary>
internal static class OutputFormat
{
    public static Option<string> Option(IReadOnlyList<string> written, IReadOnlyList<string> announced) => new("--format")
    {
        Description = $"输出格式，默认 {written[0]}。",
        HelpName = string.Join('|', written),
        DefaultValueFactory = _ => written[0],
        CustomParser = result =>
        {
            var format = result.Tokens[0].Value;
            if (!written.Contains(format))
            {
                var why = announced.Contains(format) ? "本版本还不能输出这种格式" : "没有这种输出格式";
                result.AddError($"--format {format}：{why}。现在可用：{string.Join('、', written)}。");
            }

            return format;
        },
    };
}
