using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Values;

namespace Biaochi.Pages.Portal.Projects;

/// <summary>An indicator as a reader takes it: something promised, and the value it will be held against.</summary>
internal sealed record Promise(IndicatorCategory? Category, string? Level2, string Name, string Value, bool IsMeasurable)
{
    /// <summary>What it answers, in the words of the guide.</summary>
    public string Question => Category switch
    {
        IndicatorCategory.Quantity => "做多少",
        IndicatorCategory.Quality => "做成什么样",
        IndicatorCategory.Timeliness => "什么时候做完",
        IndicatorCategory.Cost => "花多少",
        IndicatorCategory.SocialCost or IndicatorCategory.EcologicalCost => "有什么代价",
        IndicatorCategory.EconomicBenefit or IndicatorCategory.SocialBenefit or IndicatorCategory.EcologicalBenefit or IndicatorCategory.Sustainability => "有什么用",
        IndicatorCategory.Satisfaction => "大家认不认",
        null => Level2 ?? "其他",
    };
}

/// <summary>The promises that answer one question.</summary>
internal sealed record PromiseGroup(string Question, IReadOnlyList<Promise> Promises);

/// <summary>What a form promises for its year; for the whole period where it has no annual column.</summary>
internal sealed class PromiseList
{
    private const int KeyCount = 3;

    public PromiseList(TargetForm form)
    {
        var indicators = form.AnnualIndicators.IsEmpty ? form.PeriodIndicators : form.AnnualIndicators;
        All = [.. indicators.Where(i => i.Name is not null || i.Value is not null).Select(i => Read(i, form.FiscalYear))];
        Groups = [.. All.GroupBy(promise => promise.Question).Select(group => new PromiseGroup(group.Key, [.. group]))];
    }

    public IReadOnlyList<Promise> All { get; }

    public IReadOnlyList<PromiseGroup> Groups { get; }

    /// <summary>Those with a date or a time, which say when.</summary>
    public IEnumerable<Promise> Timely => All.Where(promise => promise.Category is IndicatorCategory.Timeliness);

    /// <summary>The few that say most: how much is done, what it is good for, what people say of it; others with a figure where one is missing.</summary>
    public IReadOnlyList<Promise> Key
    {
        get
        {
            var telling = All.Where(promise => promise.IsMeasurable).ToList();
            string[] questions = ["做多少", "有什么用", "大家认不认"];
            var first = questions.Select(question => telling.Find(promise => promise.Question == question)).OfType<Promise>();
            var chosen = first.Concat(telling).Concat(All).Distinct().Take(KeyCount).ToList();
            return [.. All.Distinct().Where(chosen.Contains)];
        }
    }

    private static Promise Read(Indicator indicator, int? fiscalYear) => new(
        IndicatorTaxonomy.Find(indicator.Level2)?.Category,
        indicator.Level2,
        indicator.Name ?? indicator.Level2 ?? "未写名称",
        indicator.Value ?? "未写指标值",
        IndicatorValue.Parse(indicator.Value, fiscalYear).IsMeasurable);
}
