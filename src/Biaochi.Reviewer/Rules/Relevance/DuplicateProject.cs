using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Across;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>
/// 疑似重复申报: two forms of one unit and year that say the same of one project, so that it would be paid twice. Phases, places, months and kinds of money
/// in the names make two projects of it; so do other quantities. The same name, money and outputs are one project however the texts are worded.
/// </summary>
internal sealed class DuplicateProject : ReviewRule
{
    /// <summary>Of two forms with less in common each has something of its own.</summary>
    private const double SameShare = 0.8;

    /// <summary>Two forms of one project have most of their quantities in common.</summary>
    private const double SameNumbers = 0.6;

    private readonly FindingCase _same;
    private readonly FindingCase _again;

    public DuplicateProject(ReviewKnowledge knowledge)
        : base(knowledge, "duplicate-project", "疑似重复申报", ReviewAspect.Relevance)
    {
        _same = Knowledge.Case("same");
        _again = Knowledge.Case("again");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form) => form.Form.Kind is FormKind.Project && Twin(form) is { } twin ? [Duplicate(form, twin)] : [];

    /// <summary>The form that says the same; null where there is none.</summary>
    public static TargetForm? Twin(ReviewedForm form) => form.Batch.IsAlone || form.IsBlank(FormField.ProjectName) ? null : Alike(form) ?? WithSameOutputs(form);

    private static TargetForm? Alike(ReviewedForm form) => form.Batch.Similarity.NearDuplicatesOf(form.Number)
        .Where(near => near.Resemblance >= SameShare)
        .Select(near => near.Other)
        .FirstOrDefault(other => other.ProjectName is not null && FormSimilarity.UnitOf(other) == FormSimilarity.UnitOf(form.Form) && !ProjectNames.TellApart(form.Form, other) && HaveSameNumbers(form.Form, other));

    /// <summary>The same thing by name, for the same money, with the same outputs to the letter, however the rest is worded.</summary>
    private static TargetForm? WithSameOutputs(ReviewedForm form) => form.Form.Funding.Annual.Total is > 0m and { } total
        ? form.Batch.Asking(FormSimilarity.UnitOf(form.Form), total).FirstOrDefault(other => !ReferenceEquals(other, form.Form) && IsOfSameName(form.Form, other) && HaveSameOutputs(form.Form, other))
        : null;

    private static bool IsOfSameName(TargetForm form, TargetForm other) => other.ProjectName is not null && FormSimilarity.AreTwo(form, other) && ProjectNames.SayTheSame(form, other);

    private static bool HaveSameOutputs(TargetForm form, TargetForm other) => Outputs(form) is { IsEmpty: false } outputs && outputs.SetEquals(Outputs(other));

    /// <summary>The year's indicators of quantity with their values.</summary>
    private static ImmutableHashSet<(string Name, string Value)> Outputs(TargetForm form) =>
    [
        .. form.AnnualIndicators
            .Where(row => IndicatorTaxonomy.Find(row.Level2)?.Category is IndicatorCategory.Quantity && !string.IsNullOrWhiteSpace(row.Name) && !string.IsNullOrWhiteSpace(row.Value))
            .Select(row => (CompactText.Of(row.Name), CompactText.Of(row.Value))),
    ];

    private static bool HaveSameNumbers(TargetForm form, TargetForm other)
    {
        var (a, b) = (WrittenNumbers.In(form), WrittenNumbers.In(other));
        return a.Intersect(b).Count >= SameNumbers * a.Union(b).Count;
    }

    private Finding Duplicate(ReviewedForm reviewed, TargetForm twin)
    {
        var form = reviewed.Form;
        var common = ReferenceEquals(Alike(reviewed), twin) ? "概况、目标和指标基本相同" : "产出指标相同";
        var amounts = (Amount(form), Amount(twin));
        var sameName = !ProjectNames.Differ(form, twin);
        var money = amounts is ({ } own, { } others) && own == others ? "，金额也相同" : "";
        return Find(
            sameName ? _again : _same,
            FindingPlace.Of(FormField.ProjectName),
            [form.ProjectName!.Trim()],
            $"本表与本单位的{FormNames.Titled(twin)}{(sameName ? "同名" : "名称相近")}，{common}{money}，会重复安排资金。",
            "请核对：是同一项目的，保留一张；不是的，写明各自的地点、期次、时间或对象。");
    }

    private static decimal? Amount(TargetForm form) => form.Funding.Annual.Total ?? form.Funding.Period.Total;
}
