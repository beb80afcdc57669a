using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Figures;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Suitability;

/// <summary>资金合计不符: the sources do not add up to the total, or an amount is no amount. A blank source counts as none.</summary>
internal sealed class FundingSum : ReviewRule
{
    private readonly FindingCase _unequal;
    private readonly FindingCase _unreadable;

    public FundingSum(ReviewKnowledge knowledge)
        : base(knowledge, "funding-sum", "资金合计不符", ReviewAspect.Suitability)
    {
        _unequal = Knowledge.Case("unequal");
        _unreadable = Knowledge.Case("unreadable");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form) => [.. Unreadable(form.Form.Funding), .. Unequal(form)];

    private IEnumerable<Finding> Unreadable(Funding funding) => !funding.Lines.Any(line => line.Unreadable is not null) ? [] : funding.Lines
        .Where(line => line.Unreadable is not null)
        .GroupBy(line => (line.Source, line.Unreadable), (_, lines) => UnreadableCell([.. lines]));

    private Finding UnreadableCell(ImmutableArray<FundingLine> lines)
    {
        var (line, columns) = (lines[0], Columns(lines.Select(line => line.Side)));
        var label = line.Label ?? FundingSource.Label(line.Source);
        return Find(
            _unreadable,
            FindingPlace.Of(line.Side, line.Source),
            [line.Unreadable!],
            $"{columns}“{label}”填写的是“{line.Unreadable}”，不是确定的金额。",
            "请只填数字，单位与表头一致；没有该项来源的填0。");
    }

    private IEnumerable<Finding> Unequal(ReviewedForm form)
    {
        var columns = FormSides.Both.Select(side => form.Form.Funding.Of(side)).Where(column => Closes(form.Form, column) is false).ToList();
        return columns.Count == 0 ? [] : columns.GroupBy(column => (column.Total, column.SumOfSources), (_, same) => UnequalColumn(form, [.. same]));
    }

    private Finding UnequalColumn(ReviewedForm form, ImmutableArray<FundingColumn> same)
    {
        var column = same[0];
        var (total, sum) = (column.Total!.Value, column.SumOfSources);
        var parts = column.Sources.Where(line => line.Amount is not null and not 0m).ToList();
        var shown = parts.Count switch
        {
            0 => "各项来源均未填金额",
            1 => $"来源只有{Shown(parts[0])}",
            _ => $"{string.Join("、", parts.Select(Shown))}相加为{Money.Yuan(sum)}",
        };
        var repair = TotalOfSources.Repair(form, column);
        return Find(
            _unequal,
            FindingPlace.Of(column.Side, FundingSource.Total),
            [Money.Written(total), .. parts.Select(line => Money.Written(line.Amount!.Value)).Distinct()],
            $"{Columns(same.Select(column => column.Side))}资金总额为{Money.Yuan(total)}，{shown}，相差{Money.Yuan(Math.Abs(total - sum))}。",
            parts.Count == 0 ? $"请把{Money.Yuan(total)}按来源分列。"
                : repair is null ? $"请核对：来源无误的，总额改为{Money.Yuan(sum)}；总额无误的，在来源中{(total > sum ? "补足" : "核减")}差额。"
                : $"正文写的也是{Money.Yuan(sum)}，请将总额改为该数。") with
        {
            Repair = repair,
        };
    }

    /// <summary>
    /// Null where it cannot be told. Some layouts have subtotals among their lines (其中：…), so a column closes when all sources or the six of the
    /// common core add up.
    /// </summary>
    private static bool? Closes(TargetForm form, FundingColumn column)
    {
        if (form.Funding.Line(column.Side, FundingSource.Total) is not { Amount: { } total } stated || form.Funding.Lines.Any(line => line.Side == column.Side && line.Unreadable is not null))
        {
            return null;
        }

        var (common, tolerance, hasSources) = (0m, Rounding(stated), false);
        foreach (var line in form.Funding.Lines)
        {
            if (line.Side == column.Side && line.Source != FundingSource.Total)
            {
                hasSources |= line.Amount is not null || form.Layout is not null;
                tolerance = Math.Max(tolerance, Rounding(line));
                common += FundingSource.Common.Contains(line.Source) ? line.Amount ?? 0m : 0m;
            }
        }

        return !hasSources ? null : Math.Abs(total - column.SumOfSources) <= tolerance || Math.Abs(total - common) <= tolerance;
    }

    /// <summary>Amounts written in 万元 are rounded: one unit of the last place written is no difference. Yuan are exact.</summary>
    private static decimal Rounding(FundingLine line)
    {
        if (line is not { WrittenIn: MoneyUnit.WanYuan, Amount: { } yuan })
        {
            return 0m;
        }

        var unit = 10000m;
        while (unit > 1m && yuan % unit != 0m)
        {
            unit /= 10m;
        }

        // A whole number of 万元 is more often exact than rounded.
        return unit == 10000m ? 0m : unit;
    }

    private static string Shown(FundingLine line) => $"{line.Label ?? FundingSource.Label(line.Source)}{Money.Yuan(line.Amount!.Value)}";

    private static string Columns(IEnumerable<FormSide> sides) => string.Join('、', sides.Select(side => side.Label()));
}
