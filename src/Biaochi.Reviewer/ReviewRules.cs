using System.Collections.Immutable;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Rules;

namespace Biaochi.Reviewer;

/// <summary>The rules a review goes by, with what they know; docs/guides/write-a-rule.md tells how a place changes it.</summary>
public sealed class ReviewRules
{
    private ReviewRules(ReviewKnowledge knowledge)
    {
        Set = new RuleSet(knowledge);
        Title = knowledge.Title;
    }

    /// <summary>The rule set that comes with the program.</summary>
    public static ReviewRules Default { get; } = new(ReviewKnowledge.Default);

    /// <summary>What the rule set is called.</summary>
    public string Title { get; }

    /// <summary>Every rule that is run, in the order of the catalogue.</summary>
    public ImmutableArray<RuleDescription> Descriptions => [.. Set.Rules.Select(rule => rule.Description)];

    internal RuleSet Set { get; }

    /// <summary>The program's rule set with the files of a folder in the place of those of the same name: of a region, of a year.</summary>
    /// <param name="folder">Each .json file in it is one rule's, named after its code, or another file of the rule set.</param>
    /// <exception cref="KnowledgeException">A file is no rule, or the folder cannot be read; the message names file, line and place.</exception>
    public static ReviewRules FromFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            var own = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
                .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Utf8: File.ReadAllBytes(path)));
            return new(ReviewKnowledge.DefaultWith(Path.GetFileName(Path.GetFullPath(folder)), [.. own]));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException($"读不了文件夹 {folder}：{exception.Message}", exception);
        }
    }
}
