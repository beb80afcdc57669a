using System.CommandLine;
using System.Globalization;
using Biaochi.Documents;

namespace Biaochi.Commands;

/// <summary><c>--timeout</c>: how long one file may take before it is given up, for documents of thousands of forms on slow machines.</summary>
internal static class TimeoutOption
{
    /// <summary>A day: whoever waits longer waits for something that hangs.</summary>
    private const int Longest = 24 * 60 * 60;

    private static readonly int Usual = (int)ReadOptions.Default.MaxTime.TotalSeconds;

    public static Option<TimeSpan> Option() => new("--timeout")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"每个文件最多读多少秒，超过的停下并报告，其余文件照常读取；默认 {Usual}。"),
        HelpName = "SECONDS",
        DefaultValueFactory = _ => ReadOptions.Default.MaxTime,
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > Longest)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--timeout {word}：应为 1 到 {Longest} 的整数（秒）。"));
                return default;
            }

            return TimeSpan.FromSeconds(seconds);
        },
    };
}
