using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Feasibility;

/// <summary>Something that a rule restricts, and the words by which a form asks for it.</summary>
/// <param name="Weight">The case of the rule set that says how much it weighs.</param>
/// <param name="FromYear">The first fiscal year it holds for; 0 where it always does.</param>
/// <param name="Words">Its words; one of the form A+B needs both in one sentence.</param>
/// <param name="Unless">Words of the project's name or of the sentence with which it is in order.</param>
/// <param name="Document">The rule, with its number.</param>
/// <param name="Fact">What the rule says.</param>
/// <param name="Suggestion">What the unit can do.</param>
internal sealed record PolicyTopic(string Weight, int FromYear, ImmutableArray<string> Words, WordList Unless, string Document, string Fact, string Suggestion)
{
    /// <summary>As an opinion cites the rule, which has its title beside it: by the number where it has one.</summary>
    public string Cited => Document is [.., '）'] && Document.LastIndexOf("》（", StringComparison.Ordinal) is > 0 and var number ? Document[(number + 2)..^1] : Document;

    /// <summary>Reads the seven parts of a line, parted by |.</summary>
    public static PolicyTopic? TryParse(string line) => line.Split('|') is [var weight, var year, var words, var unless, var document, var fact, var suggestion] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        ? new PolicyTopic(weight, from, [.. words.Split('、')], [.. unless.Split('、', StringSplitOptions.RemoveEmptyEntries)], document, fact, suggestion)
        : null;

    /// <summary>The words of the sentence that ask for it; null where none do.</summary>
    public string? In(string sentence) => sentence.HasAny(Unless)
        ? null
        : Words.FirstOrDefault(word => word.Split('+').All(part => sentence.Contains(part, StringComparison.Ordinal)))?.Split('+')[^1];
}

/// <summary>A rule that is cited and no longer holds, and the one that took its place.</summary>
/// <param name="Old">The title without 《》.</param>
/// <param name="New">What to cite instead, with 《》 and number.</param>
/// <param name="FromYear">The first fiscal year in which the old one cannot be cited.</param>
internal sealed record ReplacedDocument(string Old, string New, int FromYear)
{
    /// <summary>Reads old→new@year.</summary>
    public static ReplacedDocument? TryParse(string line) =>
        line.Split('→', '@') is [{ Length: > 0 } old, { Length: > 0 } successor, var year] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? new ReplacedDocument(old, successor, from)
            : null;
}
