using System.Collections.Immutable;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;

namespace Biaochi.Reviewer.Rules;

/// <summary>A rule about single indicators. It judges each row; what stands in both columns is said once.</summary>
internal abstract class IndicatorRule(ReviewKnowledge knowledge, string code, string title, ReviewAspect aspect) : ReviewRule(knowledge, code, title, aspect)
{
    public sealed override IEnumerable<Finding> Check(ReviewedForm form)
    {
        foreach (var pair in form.Pairs)
        {
            if (Judged(form, pair) is not { } judged)
            {
                continue;
            }

            foreach (var same in judged.GroupBy(found => found.Objection.Situation, ReferenceEqualityComparer.Instance))
            {
                yield return Say(same.First().Objection, [.. same.Select(found => found.Row)]);
            }
        }
    }

    /// <summary>True where this rule already objects to the row, so that a rule with less to say about it keeps silent.</summary>
    public bool Concerns(ReviewedForm form, ReviewedIndicator row) => Judge(form, row) is not null;

    /// <summary>The objection to the row, or null.</summary>
    protected abstract IndicatorObjection? Judge(ReviewedForm form, ReviewedIndicator row);

    /// <summary>The rows of the pair to which it objects; null for most pairs, which have none.</summary>
    private List<(ReviewedIndicator Row, IndicatorObjection Objection)>? Judged(ReviewedForm form, IndicatorPair pair)
    {
        List<(ReviewedIndicator, IndicatorObjection)>? judged = null;
        foreach (var row in pair.Rows)
        {
            if (Judge(form, row) is { } objection)
            {
                (judged ??= []).Add((row, objection));
            }
        }

        return judged;
    }

    private Finding Say(IndicatorObjection objection, ImmutableArray<ReviewedIndicator> rows)
    {
        var row = rows[0];
        var place = objection.Cell is { } cell ? row.At(cell) : row.Place;
        ImmutableArray<string> evidence = [.. new[] { row.Indicator.Name, row.Indicator.Value }.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))];
        return Find(
            objection.Situation,
            place,
            evidence,
            $"{IndicatorPair.Columns(rows)}“{row.Name}”{objection.Statement}",
            objection.Suggestion) with
        {
            Repair = objection.Repair,
        };
    }
}
