using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 指标类别缺失: no indicator of a class that the rules ask of every project (数量, 质量, 成本, some 效益, 满意度), or of a benefit that the form itself promises.
/// A column without any indicator is another rule's.
/// </summary>
internal sealed class CategoryMissing : ReviewRule
{
    private static readonly ImmutableArray<IndicatorCategory> Benefits =
        [IndicatorCategory.EconomicBenefit, IndicatorCategory.SocialBenefit, IndicatorCategory.EcologicalBenefit, IndicatorCategory.Sustainability];

    private static readonly ImmutableArray<(IndicatorCategory Category, string Word)> ClassWords =
    [
        (IndicatorCategory.Quantity, "数量"),
        (IndicatorCategory.Quality, "质量"),
        (IndicatorCategory.Timeliness, "时效"),
        (IndicatorCategory.Cost, "成本"),
        (IndicatorCategory.EconomicBenefit, "经济"),
        (IndicatorCategory.SocialBenefit, "社会"),
        (IndicatorCategory.EcologicalBenefit, "生态"),
        (IndicatorCategory.Sustainability, "可持续"),
        (IndicatorCategory.Satisfaction, "满意"),
    ];

    private readonly SpendingFields _fields;
    private readonly FindingCase _field;
    private readonly FindingCase _cost;
    private readonly FindingCase _costOfWorks;
    private readonly FindingCase _quantity;
    private readonly FindingCase _quality;
    private readonly FindingCase _benefit;
    private readonly FindingCase _satisfaction;
    private readonly FindingCase _promised;
    private readonly WordList _works;
    private readonly WordList _ecology;
    private readonly WordList _ecologyAims;
    private readonly WordList _economy;
    private readonly WordList _economyAims;

    public CategoryMissing(ReviewKnowledge knowledge)
        : base(knowledge, "category-missing", "指标类别缺失", ReviewAspect.Completeness)
    {
        _fields = knowledge.Fields;
        _field = Knowledge.Case("field");
        _cost = Knowledge.Case("cost");
        _costOfWorks = Knowledge.Case("cost-of-works");
        _quantity = Knowledge.Case("quantity");
        _quality = Knowledge.Case("quality");
        _benefit = Knowledge.Case("benefit");
        _satisfaction = Knowledge.Case("satisfaction");
        _promised = Knowledge.Case("promised");
        _works = Knowledge.Words("works");
        _ecology = Knowledge.Words("ecology");
        _ecologyAims = Knowledge.Words("ecology-aims");
        _economy = Knowledge.Words("economy");
        _economyAims = Knowledge.Words("economy-aims");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        ImmutableArray<FormSide> sides = [.. FormSides.Both.Where(side => form.IndicatorsOf(side).Any(row => row.Category is not null))];
        if (sides.IsEmpty)
        {
            return [];
        }

        ImmutableArray<Finding> promised = [.. Promised(form, sides)];
        return [.. Required(form, sides), .. promised, .. promised.IsEmpty ? Expected(form, sides) : []];
    }

    private IEnumerable<Finding> Required(ReviewedForm form, ImmutableArray<FormSide> sides)
    {
        if (Lacking(form, sides, IndicatorCategory.Quantity) is { Length: > 0 } quantity)
        {
            yield return Missing(form, _quantity, quantity, IndicatorCategory.Quantity, "看不出要做多少事。", "请补填主要产出的数量和单位，如×人、×户、×公里。");
        }

        if (Lacking(form, sides, IndicatorCategory.Quality) is { Length: > 0 } quality)
        {
            yield return Missing(form, _quality, quality, IndicatorCategory.Quality, "验收没有依据。", "请补填质量标准，如验收合格率100%。");
        }

        if (Lacking(form, sides, IndicatorCategory.Cost) is { Length: > 0 } cost)
        {
            yield return Cost(form, cost);
        }

        if (Lacking(form, sides, Benefits.AsSpan()) is { Length: > 0 } benefit)
        {
            yield return Missing(form, _benefit, benefit, IndicatorCategory.SocialBenefit, "资金带来什么效果无法评价。", "请至少补填一项直接相关、可以统计的效益指标。");
        }

        if (Lacking(form, sides, IndicatorCategory.Satisfaction) is { Length: > 0 } satisfaction)
        {
            yield return Missing(form, _satisfaction, satisfaction, IndicatorCategory.Satisfaction, "受益人群是否认可无法评价。", "请补填直接服务对象的满意度（如≥90%）；没有服务对象的，说明理由。");
        }
    }

    private Finding Cost(ReviewedForm form, ImmutableArray<FormSide> sides)
    {
        var word = form.ProjectName.FirstOf(_works);
        var total = form.AmountOf(sides[0]);
        var sum = total > 0m ? Money.Readable(total) : "项目支出";
        return word is null
            ? Missing(form, _cost, sides, IndicatorCategory.Cost, $"{sum}按什么标准支出没有约束。", "请补填单位成本或支出标准（如≤×元/人），或分项控制数。")
            : Missing(form, _costOfWorks, sides, IndicatorCategory.Cost, $"{sum}的“{word}”支出没有控制标准。", "请按预算评审或政策标准补填单位造价、单价或分项控制数。");
    }

    /// <summary>The benefit for which the field of spending exists: a dam protects people, an online market sells.</summary>
    private IEnumerable<Finding> Expected(ReviewedForm form, ImmutableArray<FormSide> sides)
    {
        if (_fields.Of(form) is not { } field || Lacking(form, sides, Benefits.AsSpan()).Length > 0)
        {
            yield break;
        }

        foreach (var category in field.Essential.Where(category => Lacking(form, sides, category).Length > 0))
        {
            var level2 = IndicatorTaxonomy.Rules2015.Class(category)!.Level2;
            yield return Find(
                _field,
                FindingPlace.Indicators(sides[0]),
                [],
                $"{field.Name}项目{Columns(sides)}没有{level2}，最主要的效果没有目标。",
                Examples(form, category) is { } examples ? $"请补填，如{examples}。" : $"请补填{level2}。");
            yield break;
        }
    }

    private IEnumerable<Finding> Promised(ReviewedForm form, ImmutableArray<FormSide> sides)
    {
        // Without any benefit the rule has said so already.
        if (Lacking(form, sides, Benefits.AsSpan()).Length > 0)
        {
            yield break;
        }

        if (Lacking(form, sides, IndicatorCategory.EcologicalBenefit) is { Length: > 0 } ecology && Promise(form, _ecology, _ecologyAims) is { } green)
        {
            yield return Unkept(ecology, "生态效益指标", green, Examples(form, IndicatorCategory.EcologicalBenefit) ?? "污水收集率、减排量、水质达标率");
        }

        if (Lacking(form, sides, IndicatorCategory.EconomicBenefit) is { Length: > 0 } economy && Promise(form, _economy, _economyAims) is { } gain)
        {
            yield return Unkept(economy, "经济效益指标", gain, Examples(form, IndicatorCategory.EconomicBenefit) ?? "户均增收额、带动就业人数、新增产值");
        }
    }

    /// <summary>What the form's field of spending has in that class; null where it has nothing or is not known.</summary>
    private string? Examples(ReviewedForm form, IndicatorCategory category) => _fields.Of(form)?.Examples(form, category) is { Length: > 0 } examples ? examples : null;

    private Finding Unkept(ImmutableArray<FormSide> sides, string category, (FormField Field, string Word) promise, string examples) => Find(
        _promised,
        FindingPlace.Indicators(sides[0]),
        [],
        $"“{promise.Field.Label()}”写了“{promise.Word}”，{Columns(sides)}却没有{category}支撑。",
        $"请补填，如{examples}；与项目无关的，删去该表述。");

    private Finding Missing(ReviewedForm form, FindingCase situation, ImmutableArray<FormSide> sides, IndicatorCategory category, string consequence, string suggestion)
    {
        var level2 = category is IndicatorCategory.SocialBenefit ? "效益指标" : category is IndicatorCategory.Satisfaction ? "满意度指标" : IndicatorTaxonomy.Rules2015.Class(category)!.Level2;
        return Find(
            situation,
            FindingPlace.Indicators(sides[0]),
            [],
            $"{Columns(sides)}没有{level2}，{consequence}",
            Examples(form, category) is { } examples ? $"请补填，如{examples}。" : suggestion);
    }

    /// <summary>Where the form itself promises the benefit: what it wants to reach and its name; elsewhere only <paramref name="aims"/>, as background is no promise.</summary>
    private static (FormField Field, string Word)? Promise(ReviewedForm form, WordList words, WordList aims)
    {
        return FirstOf(form, [FormField.AnnualGoal, FormField.PeriodGoal, FormField.ProjectName], words) ?? FirstOf(form, [FormField.Overview, FormField.Necessity], aims);
    }

    private static (FormField Field, string Word)? FirstOf(ReviewedForm form, ReadOnlySpan<FormField> fields, WordList words)
    {
        foreach (var field in fields)
        {
            if (CompactText.Of(form.Form.Text(field)).FirstOf(words) is { } word)
            {
                return (field, word);
            }
        }

        return null;
    }

    private static ImmutableArray<FormSide> Lacking(ReviewedForm form, ImmutableArray<FormSide> sides, params ReadOnlySpan<IndicatorCategory> categories)
    {
        var lacking = sides;
        foreach (var side in sides)
        {
            lacking = HasAny(form.IndicatorsOf(side), categories) ? lacking.Remove(side) : lacking;
        }

        return lacking;
    }

    private static bool HasAny(ImmutableArray<ReviewedIndicator> rows, ReadOnlySpan<IndicatorCategory> categories)
    {
        foreach (var row in rows)
        {
            foreach (var category in categories)
            {
                if (IsOf(row, category))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The costs of the 2021 tree are costs too.</summary>
    private static bool IsOf(ReviewedIndicator row, IndicatorCategory category) => row.Category is { } known
        ? known == category || (category is IndicatorCategory.Cost && known is IndicatorCategory.SocialCost or IndicatorCategory.EcologicalCost)
        : MayBeOf(row.Indicator.Level2 ?? "", category);

    /// <summary>A level-2 name that no tree has counts for the class whose word it has, or for any.</summary>
    private static bool MayBeOf(string written, IndicatorCategory category) =>
        !ClassWords.Any(word => written.Contains(word.Word, StringComparison.Ordinal))
        || ClassWords.Any(word => word.Category == category && written.Contains(word.Word, StringComparison.Ordinal));

    /// <summary>The column that lacks the class. Where both do, it goes without saying.</summary>
    private static string Columns(ImmutableArray<FormSide> sides) => sides is [var side] ? side.Label() : "";
}
