using Biaochi.Documents.Layouts;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Grammar;

/// <summary>Level-1 and level-2 names as documents write them: wrapped, spaced, with points in brackets.</summary>
internal static class IndicatorNames
{
    /// <summary>All level-2 spellings of the known trees.</summary>
    public static LabelSet<IndicatorClass> Level2 { get; } = new(IndicatorTaxonomy.All
        .SelectMany(tree => tree.Classes)
        .SelectMany(kind => kind.Synonyms.Append(kind.Level2))
        .Distinct()
        .Select(name => (name, IndicatorTaxonomy.Find(name)!)));

    /// <summary>The class a cell names, points in brackets aside (数量指标（20分）).</summary>
    public static IndicatorClass? ClassOf(string text) => text.Length > Longest ? null : Level2.TryFind(WithoutPoints(text), out var found) ? found : null;

    /// <summary>The standard level-1 name a cell names, or null.</summary>
    public static string? Level1Of(string text, FormLayout layout) => text.Length > Longest ? null : layout.Level1Names.TryFind(WithoutPoints(text), out var found) ? found : null;

    /// <summary>The level-1 name of a class: the tree's, since a cell that is missing or merged must not carry a class to another branch.</summary>
    public static string? Level1Of(IndicatorClass? kind, string? written) => kind is null ? written
        : written == kind.Level1 || IndicatorTaxonomy.All.Any(tree => tree.Classes.Any(other => other.Category == kind.Category && other.Level1 == written)) ? written
        : kind.Level1;

    /// <summary>No name of a level is longer, whatever spaces and points it was written with: a cheap first look.</summary>
    private const int Longest = 60;

    private static string WithoutPoints(string text)
    {
        var folded = LabelText.Fold(text);
        return folded.EndsWith("分)", StringComparison.Ordinal) && folded.LastIndexOf('(') is > 0 and var bracket ? folded[..bracket] : folded;
    }
}
