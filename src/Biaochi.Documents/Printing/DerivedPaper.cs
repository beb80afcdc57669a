using System.Collections.Immutable;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Printing;

/// <summary>
/// The paper of a layout whose description says nothing of paper: its labels from top to bottom in a grid of twelve, short answers two a
/// row. Tables have the columns that the form needs.
/// </summary>
internal sealed class DerivedPaper
{
    private const int Columns = 12;
    private const int LabelSpan = 2;

    /// <summary>In per cent: the heading at the side of indicators stands in twos, and beside it 满意度指标 on one line.</summary>
    private const double SideWidth = 5.5;

    private const double Level1Width = 11;

    private readonly FormLayout _layout;
    private readonly TargetForm _form;
    private readonly List<PaperBlock> _blocks = [];

    /// <summary>The goals that stand side by side under a heading of their own.</summary>
    private readonly IReadOnlyList<LayoutLabel> _headed;

    /// <summary>A short answer that waits for another beside it.</summary>
    private (string Label, PaperCell Answer)? _waiting;

    private DerivedPaper(FormLayout layout, TargetForm form) => (_layout, _form, _headed) = (layout, form, HeadedGoals(layout));

    public static LayoutPaper Of(FormLayout layout, TargetForm form) => new DerivedPaper(layout, form).Build();

    private LayoutPaper Build()
    {
        var foot = FootLength();
        foreach (var label in _layout.Labels[..^foot].Where(label => !_headed.Contains(label)))
        {
            Add(label);
        }

        Flush();
        _blocks.Add(new PaperBlock { Extras = LabelSpan });
        MoveExtrasBeforeTables();
        return new LayoutPaper
        {
            Title = "项目支出绩效目标申报表",
            Columns = [SideWidth, Level1Width, .. Enumerable.Repeat((100 - SideWidth - Level1Width) / (Columns - LabelSpan), Columns - LabelSpan)],
            Above = [new PaperLine(["（{year}年度）"]) { Alignment = PrintedAlignment.Center }],
            Blocks = [.. _blocks],
            Below = foot == 0 ? [] : [new PaperLine([.. _layout.Labels[^foot..].Select(label => $"{label.Name}：{TemplateOf(label)}")])],
        };
    }

    /// <summary>How many short labels the form ends with, below its last table: who is in charge, who filled it in.</summary>
    private int FootLength()
    {
        var last = _layout.Labels.Length;
        while (last > 0 && _layout.Labels[last - 1] is { Role: LabelRole.Field or LabelRole.Extra or LabelRole.Contact, Prose: false, Path: null })
        {
            last--;
        }

        return last > 0 ? _layout.Labels.Length - last : 0;
    }

    private void Add(LayoutLabel label)
    {
        switch (label.Role)
        {
            case LabelRole.Field when label.Field is FormField.PeriodGoal or FormField.AnnualGoal:
            case LabelRole.Field when label.Prose:
                AddRow(label.Name, new PaperCell(Columns - LabelSpan) { Field = label.Field });
                break;
            case LabelRole.Field:
                AddShort(label.Name, new PaperCell(0) { Field = label.Field });
                break;
            case LabelRole.Department:
                AddShort(label.Name, _layout.Labels.Any(other => other.Field is FormField.DepartmentCode) ? new PaperCell(0) { Field = FormField.DepartmentName } : new PaperCell(0) { Department = true });
                break;
            case LabelRole.Extra when label.Prose || label.Path is not null:
                AddRow(label.Name, new PaperCell(Columns - LabelSpan) { Extra = label.Name, Path = label.Path });
                break;
            case LabelRole.Extra:
                AddShort(label.Name, new PaperCell(0) { Extra = label.Name });
                break;
            case LabelRole.Table:
                Flush();
                _blocks.Add(new PaperBlock { Table = new PaperTable(label.Name, label.Path, LabelSpan) });
                break;
            case LabelRole.Funding:
                Flush();
                _blocks.Add(new PaperBlock { Funding = Funding(label) });
                break;
            case LabelRole.Indicators:
                Flush();
                _blocks.Add(new PaperBlock { Indicators = Indicators(label) });
                break;
            case LabelRole.Opinion:
                AddRow(label.Name, new PaperCell(Columns - LabelSpan) { Extra = label.Name, Path = label.Path, IsOpinion = true });
                break;
            case LabelRole.Contact:
                AddShort(label.Name, new PaperCell(0) { Template = TemplateOf(label) });
                break;
            case LabelRole.Goals when _headed.Count > 0:
                Flush();
                _blocks.Add(new PaperBlock { Goals = new PaperGoals(label.Name, LabelSpan, [.. _headed.Select(goal => new PaperGoal(SideOf(goal), goal.Name, (Columns - LabelSpan) / _headed.Count))]) });
                break;
            case LabelRole.Goals or LabelRole.Group or LabelRole.IndicatorHeader:
                break;
        }
    }

    /// <summary>Both goals, where they follow right after the heading for them; else none.</summary>
    private static IReadOnlyList<LayoutLabel> HeadedGoals(FormLayout layout)
    {
        var heading = layout.Labels.ToList().FindIndex(label => label.Role is LabelRole.Goals);
        LayoutLabel[] goals = heading < 0 ? [] : [.. layout.Labels.Skip(heading + 1).TakeWhile(label => label.Field is FormField.PeriodGoal or FormField.AnnualGoal)];
        return goals.Length == 2 ? goals : [];
    }

    private static FormSide SideOf(LayoutLabel goal) => goal.Field is FormField.AnnualGoal ? FormSide.Annual : FormSide.Period;

    /// <summary>The key of a short answer; a contact names a telephone number too, where the layout has no other place for it.</summary>
    private string TemplateOf(LayoutLabel label) =>
        label.Field is not { } field ? $"{{extra:{label.Name}}}"
        : label.Role is LabelRole.Contact && !_layout.Labels.Any(other => other.Field is FormField.Phone) ? $"{{{field.Key()}}} {{{FormField.Phone.Key()}}}"
        : $"{{{field.Key()}}}";

    private void AddRow(string label, PaperCell answer)
    {
        Flush();
        _blocks.Add(new PaperBlock { Row = [new PaperCell(LabelSpan) { Label = label }, answer] });
    }

    private void AddShort(string label, PaperCell answer)
    {
        const int Span = (Columns / 2) - LabelSpan;
        if (_waiting is var (firstLabel, first))
        {
            _waiting = null;
            _blocks.Add(new PaperBlock { Row = [new PaperCell(LabelSpan) { Label = firstLabel }, first with { Span = Span }, new PaperCell(LabelSpan) { Label = label }, answer with { Span = Span }] });
        }
        else
        {
            _waiting = (label, answer);
        }
    }

    private void Flush()
    {
        if (_waiting is var (label, answer))
        {
            _waiting = null;
            _blocks.Add(new PaperBlock { Row = [new PaperCell(LabelSpan) { Label = label }, answer with { Span = Columns - LabelSpan }] });
        }
    }

    /// <summary>Rows with labels of their own stand among the answers, not with goals, indicators or opinions.</summary>
    private void MoveExtrasBeforeTables()
    {
        var extras = _blocks[^1];
        var last = _blocks.FindLastIndex(block => block.Row is [.., { Field: not (FormField.PeriodGoal or FormField.AnnualGoal), IsOpinion: false }]);
        _blocks.RemoveAt(_blocks.Count - 1);
        _blocks.Insert(last + 1, extras);
    }

    /// <summary>
    /// The sources printed in a column. Those that name no column are in both when they follow both totals; before the year's total they
    /// make up the period's.
    /// </summary>
    public static IReadOnlyList<LayoutSource> SourcesOf(FormLayout layout, FormSide side)
    {
        var only = layout.SideOf(LabelRole.Funding) ?? (layout.Sources.All(source => source.Side is null or FormSide.Annual) ? FormSide.Annual : null);
        var annualTotal = layout.Sources.ToList().FindIndex(source => source is { Source: FundingSource.Total, Side: FormSide.Annual });
        return
        [
            .. layout.Sources.Where((source, i) => only is not null ? only == side : source.Side == side || (source.Side is null && (side is FormSide.Period || i > annualTotal))),
        ];
    }

    private PaperFunding Funding(LayoutLabel label)
    {
        var sides = FormSides.Both.Where(side => SourcesOf(_layout, side).Count > 0 || _form.Funding.Lines.Any(line => line.Side == side && line.Amount is not null)).ToList();
        var width = (Columns - LabelSpan) / sides.Count;
        return new PaperFunding(label.Name + "（{unit}）", LabelSpan, [.. sides.Select(side => new PaperFundingSide(side, 3, width - 3, PaperSources(side)))]);
    }

    private ImmutableArray<PaperSource> PaperSources(FormSide side)
    {
        var sources = SourcesOf(_layout, side);
        return [.. sources.Select((source, i) => new PaperSource(source.Source, i == 1 && sources[0].Source == FundingSource.Total ? "其中：" + source.Name : source.Name))];
    }

    private PaperIndicators Indicators(LayoutLabel label)
    {
        var others = _layout.Labels.Where(other => other.Role is LabelRole.Indicators && other != label).Select(other => other.Side).ToList();
        var sides = label.Side is not { } only ? FormSides.Both
            : others.Count == 0 && _form.IndicatorsOf(Other(only)).Length > 0 ? FormSides.Both
            : [only];
        return new PaperIndicators(label.Name, 1, "一级指标", 1, [.. sides.Select(side => new PaperIndicatorSide(side, ColumnsOf(side, sides.Count)))], Classes());
    }

    private static FormSide Other(FormSide side) => side is FormSide.Period ? FormSide.Annual : FormSide.Period;

    private ImmutableArray<PaperIndicatorColumn> ColumnsOf(FormSide side, int sides)
    {
        var indicators = _form.IndicatorsOf(side);
        if (sides > 1)
        {
            return [new(IndicatorColumn.Level2, "二级指标", 2), new(IndicatorColumn.Name, "三级指标", 2), new(IndicatorColumn.Value, "指标值", 1)];
        }

        List<PaperIndicatorColumn> more = [];
        if (indicators.Any(indicator => indicator.Weight is not null))
        {
            more.Add(new PaperIndicatorColumn(IndicatorColumn.Weight, "分值权重", 1));
        }

        if (indicators.Any(indicator => indicator.Explanation is not null))
        {
            more.Add(new PaperIndicatorColumn(IndicatorColumn.Explanation, "指标解释", 2));
        }

        if (indicators.Any(indicator => indicator.Remark is not null))
        {
            more.Add(new PaperIndicatorColumn(IndicatorColumn.Remark, "备注", 1));
        }

        return [new(IndicatorColumn.Level2, "二级指标", 2), new(IndicatorColumn.Name, "三级指标", 6 - more.Sum(column => column.Span)), new(IndicatorColumn.Value, "指标值", 2), .. more];
    }

    /// <summary>The classes of the tree that the form's indicators stand in.</summary>
    private ImmutableArray<PaperClass> Classes()
    {
        var tree = _form.AllIndicators().Any(row => row.Indicator.Level1 == "成本指标") ? IndicatorTaxonomy.Guide2021 : IndicatorTaxonomy.Rules2015;
        return [.. tree.Classes.Select(one => new PaperClass(one.Level1, one.Level2))];
    }
}
