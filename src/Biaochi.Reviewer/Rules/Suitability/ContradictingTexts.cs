using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Figures;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>Overview and goal of a form that say the same of two numbers: 对30个村开展饮水工程维修, 完成28个村的饮水工程维修.</summary>
/// <param name="Told">The figure of the overview.</param>
/// <param name="Goal">The figure of the goal.</param>
internal sealed record ContradictingTexts(StatedFigure Told, StatedFigure Goal)
{
    /// <summary>So many letters behind a figure tell what is counted and what is done with it.</summary>
    private const int SameWords = 4;

    /// <summary>So many before it tell what is done, where behind it stands only what is counted.</summary>
    private const int SameAction = 2;

    /// <summary>Overview and goal both have a figure with a unit: most forms are done with here.</summary>
    public static bool MayBeIn(ImmutableArray<StatedFigure> figures) =>
        figures.Any(static figure => figure is { Cell.Field: FormField.Overview, Figure.Unit: not null }) && figures.Any(static figure => figure is { Cell.IsGoal: true, Figure.Unit: not null });

    /// <summary>The first pair; null where there is none, or where another figure of the unit explains the difference.</summary>
    /// <param name="form">The form.</param>
    /// <param name="counts">The figures of its texts that count or measure.</param>
    /// <param name="parts">其中, 其余, 已 …: words of a figure that is a part.</param>
    public static ContradictingTexts? In(ReviewedForm form, ImmutableArray<StatedFigure> counts, WordList parts)
    {
        var told = counts.RemoveAll(figure => figure.Cell.Field is not FormField.Overview || figure.Before.HasAny(parts));
        if (told.IsEmpty)
        {
            return null;
        }

        foreach (var goal in counts)
        {
            if (goal.Cell.IsGoal && !goal.Before.HasAny(parts) && (form.Span.IsOneYear || goal.Cell.Field is FormField.PeriodGoal) && told.FirstOrDefault(figure => AreOfOneThing(figure, goal)) is { } other && !IsExplained(counts, other, goal))
            {
                return new(other, goal);
            }
        }

        return null;
    }

    private static bool AreOfOneThing(StatedFigure told, StatedFigure goal)
    {
        if (told.Number == goal.Number || told.Figure.Unit!.Standard != goal.Figure.Unit!.Standard)
        {
            return false;
        }

        var same = told.After is [var first, ..] && char.IsLetter(first) ? told.After.AsSpan().CommonPrefixLength(goal.After) : 0;
        return same >= SameWords || (same > 0 && told.After == goal.After && StatedFigure.Tail(told.Before, SameAction) is { Length: SameAction } action && action == StatedFigure.Tail(goal.Before, SameAction));
    }

    /// <summary>One text has the other's number too, or a third number of the same things stands somewhere: then the two may be a whole and its part.</summary>
    private static bool IsExplained(ImmutableArray<StatedFigure> counts, StatedFigure told, StatedFigure goal)
    {
        ImmutableArray<StatedFigure> alike = [.. counts.Where(figure => figure.Figure.Unit!.Standard == goal.Figure.Unit!.Standard && figure.After.AsSpan().CommonPrefixLength(goal.After) > 0)];
        return alike.Any(figure => (figure.Cell.IsGoal && figure.Number == told.Number) || (!figure.Cell.IsGoal && figure.Number == goal.Number))
            || alike.DistinctBy(figure => figure.Number).Skip(2).Any();
    }
}
