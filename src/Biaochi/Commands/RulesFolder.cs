using System.CommandLine;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Knowledge;

namespace Biaochi.Commands;

/// <summary>The folder with a place's own rules; docs/guides/write-a-rule.md tells how to write one.</summary>
internal static class RulesFolder
{
    /// <summary>The option <c>--rules DIR</c>.</summary>
    public static Option<ReviewRules> Option() => new("--rules")
    {
        Description = "本地审核规则的文件夹，同名文件代替自带的规则文件。",
        HelpName = "DIR",
        DefaultValueFactory = _ => ReviewRules.Default,
        CustomParser = result =>
        {
            try
            {
                return ReviewRules.FromFolder(result.Tokens[0].Value);
            }
            catch (KnowledgeException exception)
            {
                result.AddError($"--rules {exception.Message}");
                return null;
            }
        },
    };
}
