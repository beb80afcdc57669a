using System.Collections.Immutable;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>模板栏目被改: a level-2 name that the template does not have, or that is written otherwise in the other column. Statistics by class then miss the row.</summary>
internal sealed class TemplateLabel : ReviewRule
{
    private const string Suffix = "指标";
    private readonly FindingCase _unknown;
    private readonly FindingCase _differs;
    private readonly WordList _variants;

    public TemplateLabel(ReviewKnowledge knowledge)
        : base(knowledge, "template-label", "模板栏目被改", ReviewAspect.Completeness)
    {
        _unknown = Knowledge.Case("unknown");
        _differs = Knowledge.Case("differs");
        _variants = Knowledge.Words("variants");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        var unknown = form.Rows.Where(row => LabelOf(row).Length > 0 && !IsOfTemplate(row)).ToLookup(LabelOf);
        ImmutableArray<IndicatorPair> twice = [.. form.Pairs.Where(IsWrittenTwice)];
        return
        [
            .. unknown.Select(same => Unknown(same.Key, [.. same])),
            .. twice.IsEmpty ? [] : twice.Where(pair => !unknown.Contains(LabelOf(pair.Period!)) && !unknown.Contains(LabelOf(pair.Annual!)))
                .GroupBy(pair => (LabelOf(pair.Period!), LabelOf(pair.Annual!)), (_, same) => Differs(same.First())),
        ];
    }

    private Finding Unknown(string label, ImmutableArray<ReviewedIndicator> rows)
    {
        var standard = IndicatorTaxonomy.Find(label)?.Level2;
        return Find(
            _unknown,
            rows[0].Place,
            [rows[0].Indicator.Level2!.Trim(), rows[0].Indicator.Name ?? rows[0].Indicator.Value!],
            $"二级指标“{label}”不是模板的栏目，汇总时归不到任何一类。",
            standard is null ? "请按模板恢复名称，指标按内容归类。" : $"请按模板恢复为“{standard}”。");
    }

    private Finding Differs(IndicatorPair pair)
    {
        var (period, annual) = (LabelOf(pair.Period!), LabelOf(pair.Annual!));
        return Find(
            _differs,
            pair.Period!.Place,
            [pair.Period.Indicator.Level2!.Trim(), pair.Annual!.Indicator.Level2!.Trim(), .. Names(pair)],
            $"同一行的二级指标，实施期为“{period}”，年度为“{annual}”。",
            $"请统一为模板的“{IndicatorTaxonomy.Find(period)?.Level2 ?? period}”。");
    }

    private static IEnumerable<string> Names(IndicatorPair pair) => pair.Period!.Indicator.Name is { } name ? [name] : [];

    private static bool IsWrittenTwice(IndicatorPair pair) =>
        pair is { Period: { } period, Annual: { } annual } && LabelOf(period) != LabelOf(annual) && LabelOf(period).Length > 0 && LabelOf(annual).Length > 0 && period.Category == annual.Category;

    private static string LabelOf(ReviewedIndicator row) => CompactText.Of(row.Indicator.Level2);

    private bool IsOfTemplate(ReviewedIndicator row)
    {
        var label = LabelOf(row);
        return _variants.Contains(label) || (IndicatorTaxonomy.Find(label) is { } found && Core(found.Level2) == Core(label));
    }

    private static string Core(string label) => label.EndsWith(Suffix, StringComparison.Ordinal) ? label[..^Suffix.Length] : label;
}
