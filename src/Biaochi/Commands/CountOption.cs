using System.CommandLine;
using System.Globalization;

namespace Biaochi.Commands;

/// <summary>An option that takes how many: a whole number of at least 1.</summary>
internal static class CountOption
{
    public static Option<int> Create(string name, string description, int otherwise) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            {
                result.AddError($"{name} {result.Tokens[0].Value}：应为不小于 1 的整数。");
            }

            return count;
        },
    };
}
