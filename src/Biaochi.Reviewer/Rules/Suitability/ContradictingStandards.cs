using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Figures;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>
/// Overview and goal that pay otherwise for the same: 每人每月300元 and 每人每月200元. A cost indicator has one of the two, so that they are one standard; prices of two
/// contracts or two groups of people stand side by side in one text.
/// </summary>
/// <param name="Told">The price of the overview.</param>
/// <param name="Goal">The price of the goal.</param>
internal sealed partial record ContradictingStandards(StatedFigure Told, StatedFigure Goal)
{
    /// <summary>So close before a price stands what it is for.</summary>
    private const int NameWithin = 12;

    /// <summary>The first pair; null where there is none.</summary>
    public static ContradictingStandards? In(ReviewedForm form)
    {
        var told = OnlyPrice(form, cell => cell.Field is FormField.Overview);
        var goal = told is null ? null : OnlyPrice(form, cell => cell.IsGoal);
        return goal is not null && goal.Number != told!.Number && For(goal) == For(told) && form.Indicators.Any(row => IsOneOf(row, told, goal)) ? new(told, goal) : null;
    }

    /// <summary>The one price of these cells that says what it is for; null where they have several.</summary>
    private static StatedFigure? OnlyPrice(ReviewedForm form, Func<NarrativeText, bool> isAsked)
    {
        StatedFigure? only = null;
        foreach (var price in form.Figures)
        {
            if (!isAsked(price.Cell) || !price.IsPrice)
            {
                continue;
            }

            if (only is not null && only.Number != price.Number)
            {
                return null;
            }

            only = price;
        }

        return only is not null && For(only).Length > 0 ? only : null;
    }

    private static bool IsOneOf(ReviewedIndicator row, StatedFigure told, StatedFigure goal) => row is { Category: IndicatorCategory.Cost, Value: { Number: { } number, Unit.Dimension: Dimension.Money or Dimension.UnitPrice } } && (number == told.Number || number == goal.Number);

    /// <summary>每人每月; empty where the text does not say it so.</summary>
    private static string For(StatedFigure price) => One().Match(StatedFigure.Tail(price.Before, NameWithin)).Value;

    [GeneratedRegex("每[人户亩名位例场件次村台套座吨](?:每?[年月天日次])?")]
    private static partial Regex One();
}
