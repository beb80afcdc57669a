using System.Collections.Immutable;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;

namespace Biaochi.Reviewer.Rules;

/// <summary>A rule about single indicators. It judges each row; what stands in both columns is said once.</summary>
internal abstract class IndicatorRule(ReviewKnowledge knowledge, string code, string title, ReviewAspect aspect) : ReviewRule(knowledge, code, title, aspect)
{
    public sealed override IEnumerable<Finding> Check(ReviewedForm form) => form.Pairs.SelectMany(pair => pair.Rows
        .Select(row => (Row: row, Objection: Judge(form, row)!))
        .Where(judged => judged.Objection is not null)
        .GroupBy(judged => judged.Objection.Situation, ReferenceEqualityComparer.Instance)
        .Select(same => Say(same.First().Objection, [.. same.Select(judged => judged.Row)])));

    /// <summary>True where this rule already objects to the row, so that a rule with less to say about it keeps silent.</summary>
    public bool Concerns(ReviewedForm form, ReviewedIndicator row) => Judge(form, row) is not null;

    /// <summary>The objection to the row, or null.</summary>
    protected abstract IndicatorObjection? Judge(ReviewedForm form, ReviewedIndicator row);

    private Finding Say(IndicatorObjection objection, ImmutableArray<ReviewedIndicator> rows)
    {
        var row = rows[0];
        var place = objection.Cell is { } cell ? row.At(cell) : row.Place;
        ImmutableArray<string> evidence = [.. new[] { row.Indicator.Name, row.Indicator.Value }.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text))];
        return Find(
            objection.Situation,
            place,
            evidence,
            $"{IndicatorPair.Columns(rows)}{row.Indicator.Level2}“{row.Name}”{objection.Statement}",
            objection.Suggestion) with
        {
            Repair = objection.Repair,
        };
    }
}
