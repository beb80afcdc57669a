using System.Collections.Immutable;
using Biaochi.Reviewer.Reading.Figures;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>What an indicator counts, by its name: 新建淤地坝座数 is about 淤地坝, 预计征地面积 about 征地面积 and 征地.</summary>
/// <param name="Action">What is done with it, e.g. 新建; empty where the name does not begin with it.</param>
/// <param name="Names">Empty where the name says only what is done and how it is counted: 养护里程.</param>
internal sealed record CountedThing(string Action, ImmutableArray<string> Names)
{
    /// <summary>A shorter word is a unit and no thing.</summary>
    private const int Shortest = 2;

    /// <summary>各设1所, 各乡镇配2名: so many for each.</summary>
    private const int EachWithin = 4;

    private const string Joints = "为约共达是计：:";

    public static CountedThing Of(string indicator, WordList actions, WordList measures)
    {
        var action = actions.BeginningOf(indicator) ?? "";
        var named = indicator[action.Length..];
        var measure = measures.EndOf(named) ?? "";
        var thing = named[..^measure.Length];
        ImmutableArray<string> names = measure.Length > 1 ? [thing, named] : [thing];
        return new(action, names.RemoveAll(name => name.Length < Shortest || name == measure));
    }

    /// <summary>The thing is named right before the figure (淤地坝6座) or right behind it (6座淤地坝); the last of several things before 共 is one of those counted together.</summary>
    /// <param name="figure">A figure of a text.</param>
    /// <param name="shortest">Shorter names of things count nothing for certain.</param>
    public bool IsCountedBy(StatedFigure figure, int shortest) => Names.Any(name => name.Length >= shortest && (StandsBefore(figure, name) || figure.After.StartsWith(name, StringComparison.Ordinal))) && !IsForEach(figure);

    /// <summary>The clause of the figure is about the thing; where the name has none, about what is done.</summary>
    public bool IsSubjectOf(StatedFigure figure) => !IsForEach(figure) && (Names.IsEmpty ? Action.Length >= Shortest && figure.Context.Contains(Action, StringComparison.Ordinal) : Names.Any(name => figure.Context.Contains(name, StringComparison.Ordinal)));

    private static bool IsForEach(StatedFigure figure) => StatedFigure.Tail(figure.Before, EachWithin).Contains('各', StringComparison.Ordinal);

    private static bool StandsBefore(StatedFigure figure, string name)
    {
        var before = figure.Before.AsSpan().TrimEnd(Joints);
        return before.EndsWith(name, StringComparison.Ordinal)
            && !(figure.Before.AsSpan(before.Length).Contains('共') && before[..^name.Length] is [.., '、' or '和' or '与' or '及']);
    }
}
