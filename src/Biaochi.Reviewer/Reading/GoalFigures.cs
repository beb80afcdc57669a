using System.Collections.Immutable;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading;

/// <summary>The indicators of a form whose figure could stand in its goal: what a reviewer points to where the goal has none.</summary>
internal static class GoalFigures
{
    private const int NameLength = 16;

    /// <summary>What is produced first, then its quality and its benefit; money, and what only tells of forms and funds, last.</summary>
    public static ImmutableArray<ReviewedIndicator> Of(ReviewedForm form) =>
    [
        .. form.Pairs.Select(pair => pair.Rows.First())
            .Where(row => row.Name.Length > 0 && row.Value is { IsMeasurable: true, Number: not null } && row.Category is not (IndicatorCategory.Timeliness or null))
            .OrderBy(IsOfForms)
            .ThenBy(row => row.Value.Unit?.Dimension is Dimension.Money or Dimension.UnitPrice)
            .ThenBy(row => row.Category switch
            {
                IndicatorCategory.Quantity => 0,
                IndicatorCategory.Quality => 1,
                IndicatorCategory.SocialBenefit or IndicatorCategory.EconomicBenefit => 2,
                _ => 3,
            }),
    ];

    /// <summary>The first that counts or measures what is done; null where the form has none.</summary>
    public static ReviewedIndicator? Output(ReviewedForm form) => Of(form).FirstOrDefault(IsOutput);

    public static bool IsOutput(ReviewedIndicator row) =>
        row.Category is IndicatorCategory.Quantity && row.Value.Unit?.Dimension is not (Dimension.Ratio or Dimension.Money or Dimension.UnitPrice) && !IsOfForms(row);

    /// <summary>数量指标的个数, 资金到位率: no result of a project.</summary>
    public static bool IsOfForms(ReviewedIndicator row) => row.Name.Contains("指标", StringComparison.Ordinal) || row.Name.Contains("资金", StringComparison.Ordinal);

    /// <summary>As an opinion names them: “铺设管网 3.6公里”“受益人口 5200人”.</summary>
    public static string Shown(IEnumerable<ReviewedIndicator> rows) => string.Concat(rows.Select(row => $"“{Excerpt.Of(row.Name, NameLength)} {Excerpt.Of(row.ValueText, NameLength)}”"));
}
