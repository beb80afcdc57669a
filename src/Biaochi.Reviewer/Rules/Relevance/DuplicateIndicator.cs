using System.Collections.Immutable;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// 指标重复: the same name with the same value twice in one column. Exports cut names, so two rows whose twins in the other column have different names
/// are two indicators.
/// </summary>
internal sealed class DuplicateIndicator : ReviewRule
{
    private readonly FindingCase _sameClass;
    private readonly FindingCase _twoClasses;

    public DuplicateIndicator(ReviewKnowledge knowledge)
        : base(knowledge, "duplicate-indicator", "指标重复", ReviewAspect.Relevance)
    {
        _sameClass = Knowledge.Case("same-class");
        _twoClasses = Knowledge.Case("two-classes");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form) => HasTwice(form.Period) || HasTwice(form.Annual) ? Repeated(form) : [];

    private IEnumerable<Finding> Repeated(ReviewedForm form) => form.Period.AddRange(form.Annual)
        .Where(IsFilled)
        .GroupBy(row => (row.Side, row.Name, row.ValueText))
        .Where(rows => rows.Skip(1).Any())
        .Select(rows => Distinct(form, rows))
        .Where(rows => rows.Length > 1)
        .GroupBy(rows => (rows[0].Name, rows[0].ValueText))
        .Select(sides => Repeated([.. sides]));

    private static bool IsFilled(ReviewedIndicator row) => row.Name.Length > 0 && row.ValueText.Length > 0;

    /// <summary>Most columns have no two rows alike, which a comparison of all with all tells without anything kept.</summary>
    private static bool HasTwice(ImmutableArray<ReviewedIndicator> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = i + 1; j < rows.Length; j++)
            {
                if (rows[i].Name == rows[j].Name && rows[i].ValueText == rows[j].ValueText && IsFilled(rows[i]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Finding Repeated(ImmutableArray<ImmutableArray<ReviewedIndicator>> sides)
    {
        var rows = sides[0];
        var columns = IndicatorPair.Columns(sides.Select(side => side[0]));
        var classes = rows.Select(row => row.Indicator.Level2).Distinct().ToList();
        var (situation, where) = classes.Count == 1
            ? (_sameClass, $"在{classes[0]}中填了{rows.Length}次")
            : (_twoClasses, $"同时列在{string.Join('、', classes)}中");
        return Find(
            situation,
            rows[1].Place,
            [rows[1].Indicator.Name!, rows[1].Indicator.Value!],
            $"{columns}“{rows[0].Name}”（{rows[0].ValueText}）{where}，重复计分。",
            "请删去重复的；原要填另一项的，更正名称和指标值。");
    }

    /// <summary>The rows but those that the other column shows to be indicators of their own.</summary>
    private static ImmutableArray<ReviewedIndicator> Distinct(ReviewedForm form, IEnumerable<ReviewedIndicator> rows)
    {
        ImmutableArray<ReviewedIndicator> all = [.. rows];
        var twins = all.Select(row => form.Pairs.First(pair => pair.Rows.Contains(row)).Rows.FirstOrDefault(other => other != row)?.Name).OfType<string>().ToList();
        return twins.Distinct().Count() > 1 ? [] : all;
    }
}
