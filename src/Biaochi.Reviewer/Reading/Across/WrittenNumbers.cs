using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Biaochi.Forms;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>The numbers of a text as written in digits: what tells two projects apart whose words are the same.</summary>
internal static partial class WrittenNumbers
{
    public static ImmutableHashSet<string> In(string? text) => [.. Numbers().Matches(text ?? "").Select(match => match.Value)];

    /// <summary>Those of the texts and of the indicators' values.</summary>
    public static ImmutableHashSet<string> In(TargetForm form) =>
        In(string.Join('\n', ReviewedForm.Narrative.Select(form.Text).Concat(form.AllIndicators().Select(row => row.Indicator.Value))));

    [GeneratedRegex(@"[0-9]+(\.[0-9]+)?")]
    private static partial Regex Numbers();
}
