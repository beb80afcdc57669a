using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Figures;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 必填项空白: a cell that must be filled in is blank. What is blank in the annual column alone is <see cref="AnnualSideEmpty"/>; a blank 其他资金
/// means none; contacts that are all blank are right in a published copy.
/// </summary>
internal sealed class RequiredBlank : ReviewRule
{
    private readonly FindingCase _goal;
    private readonly FindingCase _total;
    private readonly FindingCase _indicators;
    private readonly FindingCase _indicatorCell;
    private readonly FindingCase _contact;
    private readonly ImmutableArray<FieldGroup> _groups;
    private readonly ImmutableArray<FormField> _contacts;
    private readonly WordList _fullLayouts;

    public RequiredBlank(ReviewKnowledge knowledge)
        : base(knowledge, "required-blank", "必填项空白", ReviewAspect.Completeness)
    {
        _goal = Knowledge.Case("goal");
        _total = Knowledge.Case("total");
        _indicators = Knowledge.Case("indicators");
        _indicatorCell = Knowledge.Case("indicator-cell");
        _contact = Knowledge.Case("contact");
        _groups = [Group("heading", isInEveryLayout: true), Group("term"), Group("narrative")];
        _contacts = Knowledge.Fields("contact");
        _fullLayouts = Knowledge.Words("full-layouts");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form) => form.Form.Kind is not FormKind.Project
        ? []
        :
        [
            .. _groups.SelectMany(group => Cells(form, group)),
            .. Totals(form),
            .. Goal(form),
            .. Indicators(form),
            .. IndicatorCells(form),
            .. form.IsPublishedCopy || IsOther(form) ? [] : _contacts.Where(form.IsBlank).Select(BlankContact),
        ];

    private FieldGroup Group(string name, bool isInEveryLayout = false) => new(Knowledge.Case(name), Knowledge.Fields(name), isInEveryLayout);

    private IEnumerable<Finding> Cells(ReviewedForm form, FieldGroup group)
    {
        var isInLayout = group.IsInEveryLayout || IsFull(form) || (form.Form.Layout is null && !group.Fields.All(form.IsBlank));
        return isInLayout ? group.Fields.Where(form.IsBlank).Select(field => BlankCell(group.Situation, field)) : [];
    }

    private Finding BlankCell(FindingCase situation, FormField field) => Find(
        situation,
        FindingPlace.Of(field),
        [],
        $"“{field.Label()}”没有填写，无法据此审核。",
        WantedText.Of(field) is { } wanted ? $"请写明{wanted}。" : $"请补填“{field.Label()}”。");

    private Finding BlankContact(FormField field) => Find(
        _contact,
        FindingPlace.Of(field),
        [],
        $"“{field.Label()}”为空，出现问题无法确认由谁负责。",
        field is FormField.PersonInCharge ? "请由项目负责人确认后补填；公开版可以隐去。" : $"请补填“{field.Label()}”；公开版可以隐去。");

    /// <summary>Its layout asks for every cell of the common core.</summary>
    private bool IsFull(ReviewedForm form) => form.Form.Layout is { } layout && _fullLayouts.Contains(layout);

    /// <summary>Its layout has cells of its own choice: what is blank may not be there at all, and one column may be the only one.</summary>
    private bool IsOther(ReviewedForm form) => form.Form.Layout is not null && !IsFull(form);

    private IEnumerable<Finding> Totals(ReviewedForm form)
    {
        var blank = FormSides.Both.Where(side => IsTotalMissing(form, side)).ToList();
        if (blank.Count == 0 || (IsOther(form) && FormSides.Both.Any(side => form.Form.Funding.Of(side).Total is not null)))
        {
            yield break;
        }

        var column = form.Form.Funding.Of(blank[0]);
        var sources = column.Sources.Where(line => line.Amount is not null and not 0m).ToList();
        var sum = sources.Count == 0 ? "" : $"各项来源相加为{Money.Yuan(column.SumOfSources)}，";
        var repair = TotalOfSources.Repair(form, column);
        yield return Find(
            _total,
            FindingPlace.Of(blank[0], FundingSource.Total),
            [.. sources.Select(line => Money.Written(line.Amount!.Value)).Distinct()],
            $"{string.Join('、', blank.Select(side => side.Label()))}“资金总额”没有填写，{sum}申请多少资金不明确。",
            sources.Count == 0 ? "请填写资金总额，并按来源分列。"
                : repair is null ? $"请核对各项来源后填写；来源无误的，应为{Money.Yuan(column.SumOfSources)}。"
                : $"正文写的也是该数，请填写资金总额{Money.Yuan(column.SumOfSources)}。") with
        {
            Repair = repair,
        };
    }

    /// <summary>Without sources too, a blank annual total is an empty annual side, and a blank period total the matter of a layout with one column.</summary>
    private static bool IsTotalMissing(ReviewedForm form, FormSide side)
    {
        var column = form.Form.Funding.Of(side);
        var isUnreadable = form.Form.Funding.Line(side, FundingSource.Total)?.Unreadable is not null;
        var hasSources = column.Sources.Any(line => line.Amount is not null and not 0m);
        var isMain = side == (form.HasAnnualColumnOnly ? FormSide.Annual : FormSide.Period);
        return column.Total is null && !isUnreadable && (hasSources || isMain);
    }

    private IEnumerable<Finding> Goal(ReviewedForm form)
    {
        var main = form.HasAnnualColumnOnly ? FormSide.Annual : FormSide.Period;
        if (!form.IsBlank(main.Goal()) || (IsOther(form) && FormSides.Both.Any(side => !form.IsBlank(side.Goal()))))
        {
            yield break;
        }

        var both = form.IsBlank(FormField.PeriodGoal) && form.IsBlank(FormField.AnnualGoal) ? "实施期目标和年度目标" : main.Goal().Label();
        yield return Find(
            _goal,
            FindingPlace.Of(main.Goal()),
            [],
            $"{both}没有填写，资金要换来什么结果不明确。",
            "请写明完成的主要产出和效果，列出可核对的数量、质量和时限。");
    }

    private IEnumerable<Finding> Indicators(ReviewedForm form)
    {
        var main = form.HasAnnualColumnOnly ? FormSide.Annual : FormSide.Period;
        if (!form.IndicatorsOf(main).IsEmpty || (IsOther(form) && FormSides.Both.Any(side => !form.IndicatorsOf(side).IsEmpty)))
        {
            yield break;
        }

        yield return Find(
            _indicators,
            FindingPlace.Indicators(main),
            [],
            $"{main.Label()}绩效指标没有填写，年终无法自评。",
            "请按产出、效益、满意度逐类填写三级指标和指标值。");
    }

    private IEnumerable<Finding> IndicatorCells(ReviewedForm form)
    {
        foreach (var pair in form.Pairs)
        {
            if (pair.RowsThat(static row => row.Name.Length == 0) is { IsEmpty: false } nameless)
            {
                yield return BlankIndicatorCell(IndicatorCell.Name, nameless);
            }

            if (pair.RowsThat(static row => row.ValueText.Length == 0) is { IsEmpty: false } valueless)
            {
                yield return BlankIndicatorCell(IndicatorCell.Value, valueless);
            }
        }
    }

    private Finding BlankIndicatorCell(IndicatorCell cell, ImmutableArray<ReviewedIndicator> rows)
    {
        var (row, columns) = (rows[0], IndicatorPair.Columns(rows));
        return cell is IndicatorCell.Value
            ? Find(
                _indicatorCell,
                row.At(cell),
                [row.Indicator.Name!],
                $"{columns}{row.Indicator.Level2}“{row.Name}”没有填写指标值，完成与否无法判断。",
                "请填写带计量单位的指标值；不设该项的，删除这一行。")
            : Find(
                _indicatorCell,
                row.At(cell),
                [row.Indicator.Value!],
                $"{columns}{row.Indicator.Level2}有指标值“{row.ValueText}”而没有名称，不知道考核什么。",
                "请补填三级指标名称；误填的，删除这一行。");
    }

    /// <summary>Cells that a layout has or lacks together: where the layout is not known and none of them is filled in, it is taken to lack them.</summary>
    private sealed record FieldGroup(FindingCase Situation, ImmutableArray<FormField> Fields, bool IsInEveryLayout);
}
