using System.Globalization;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>The rows under one level-1 name.</summary>
public sealed record PaperIndicatorGroup(string Level1, IReadOnlyList<PaperIndicatorRow> Rows);

/// <summary>One row of the indicator table: both columns side by side.</summary>
/// <param name="Number">Counts the rows of the table from 0.</param>
/// <param name="IsLastOfClass">True where a further row of the same level 2 would be added.</param>
public sealed record PaperIndicatorRow(int Number, PaperIndicator Period, PaperIndicator Annual, bool IsLastOfClass)
{
    public IReadOnlyList<PaperIndicator> Sides => [Period, Annual];

    public IReadOnlyList<PaperCell> Cells => [Period.Name, Period.Value, Annual.Name, Annual.Value];

    public bool IsBlank => Period.Indicator is null && Annual.Indicator is null;
}

/// <summary>One side of a row. A class without indicators still has its row, as on paper.</summary>
public sealed record PaperIndicator(string Prefix, string Level1, string Level2, Indicator? Indicator, PaperCell Name, PaperCell Value)
{
    /// <summary>分值, where the layout has one.</summary>
    public string? Weight => Indicator?.Weight?.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>
/// Puts the two lists of indicators into the rows of the official table: classes in the order of the form's tree, an indicator beside its
/// twin, and where no twin is known beside the next one of its class.
/// </summary>
internal sealed class PaperIndicators
{
    private readonly PaperForm _paper;
    private readonly IndicatorTaxonomy _tree;
    private readonly Dictionary<FormSide, int> _next;
    private int _rows;

    private PaperIndicators(PaperForm paper)
    {
        _paper = paper;
        _tree = TreeOf(paper.Form);
        _next = FormSides.Both.ToDictionary(side => side, side => paper.Form.IndicatorsOf(side).Length);
    }

    public static IReadOnlyList<PaperIndicatorGroup> Arrange(PaperForm paper) => new PaperIndicators(paper).Groups();

    /// <summary>What an indicator's fields begin with in a form post.</summary>
    public static string NameOf(FormSide side, int index) => string.Create(CultureInfo.InvariantCulture, $"{side.Key()}Indicators[{index}]");

    private List<PaperIndicatorGroup> Groups()
    {
        var rows = new List<(ClassName Class, PaperIndicatorRow Row)>();
        foreach (var name in Classes())
        {
            rows.AddRange(RowsOf(name).Select(row => (name, row)));
        }

        return [.. rows.GroupBy(row => row.Class.Level1).Select(group => new PaperIndicatorGroup(group.Key, [.. group.Select(row => row.Row)]))];
    }

    /// <summary>The tree's classes in order; those it does not know after the others of their level 1.</summary>
    private List<ClassName> Classes()
    {
        var classes = _tree.Classes.Select(c => new ClassName(c.Level1, c.Level2)).ToList();
        foreach (var (_, indicator) in _paper.Form.AllIndicators())
        {
            var name = ClassOf(indicator);
            if (!classes.Contains(name))
            {
                var last = classes.FindLastIndex(c => c.Level1 == name.Level1);
                classes.Insert(last < 0 ? classes.Count : last + 1, name);
            }
        }

        return classes;
    }

    private IEnumerable<PaperIndicatorRow> RowsOf(ClassName name)
    {
        var period = Members(FormSide.Period, name);
        var annual = Members(FormSide.Annual, name);
        var pairs = Pair(period, annual).ToList();
        if (pairs.Count == 0 || name.Level2 == _paper.RowAddedTo)
        {
            pairs.Add((null, null));
        }

        return pairs.Select((pair, index) =>
            new PaperIndicatorRow(_rows++, Side(FormSide.Period, name, pair.Period), Side(FormSide.Annual, name, pair.Annual), index == pairs.Count - 1));
    }

    private List<Indicator> Members(FormSide side, ClassName name) => [.. _paper.Form.IndicatorsOf(side).Where(indicator => ClassOf(indicator) == name)];

    private static IEnumerable<(Indicator? Period, Indicator? Annual)> Pair(List<Indicator> period, List<Indicator> annual)
    {
        var free = annual.Where(a => !period.Exists(p => AreTwins(p, a))).ToList();
        foreach (var indicator in period)
        {
            var twin = annual.Find(a => AreTwins(indicator, a)) ?? free.FirstOrDefault();
            free.Remove(twin!);
            yield return (indicator, twin);
        }

        foreach (var indicator in free)
        {
            yield return (null, indicator);
        }
    }

    private static bool AreTwins(Indicator period, Indicator annual) => annual.TwinId == period.Id || period.TwinId == annual.Id;

    private PaperIndicator Side(FormSide side, ClassName name, Indicator? indicator)
    {
        var index = indicator is null ? _next[side]++ : _paper.Form.IndicatorsOf(side).IndexOf(indicator);
        var prefix = NameOf(side, index);
        return new PaperIndicator(
            prefix,
            indicator?.Level1 ?? name.Level1,
            indicator?.Level2 ?? name.Level2,
            indicator,
            _paper.Cell(side, $"{prefix}.name", $"{side.Label()}{name.Level2}名称", indicator?.Name, indicator) with { OpinionLink = null },
            _paper.Cell(side, $"{prefix}.value", $"{side.Label()}{name.Level2}指标值", indicator?.Value, indicator));
    }

    /// <summary>Where an indicator stands: in the tree's class when its level 2 means one, otherwise under what is written.</summary>
    private ClassName ClassOf(Indicator indicator)
    {
        var known = IndicatorTaxonomy.Find(indicator.Level2) is { } meant ? _tree.Class(meant.Category) : null;
        return known is not null && (indicator.Level1 is null || indicator.Level1 == known.Level1)
            ? new ClassName(known.Level1, known.Level2)
            : new ClassName(indicator.Level1 ?? known?.Level1 ?? "", indicator.Level2 ?? "");
    }

    /// <summary>The tree a form is written in: the newer one when 成本 is a level 1 of its own.</summary>
    private static IndicatorTaxonomy TreeOf(TargetForm form)
    {
        var cost = IndicatorTaxonomy.Guide2021.Class(IndicatorCategory.Cost)!.Level1;
        return form.AllIndicators().Any(row => row.Indicator.Level1 == cost || IndicatorTaxonomy.Find(row.Indicator.Level2)?.Level1 == cost)
            ? IndicatorTaxonomy.Guide2021
            : IndicatorTaxonomy.Rules2015;
    }

    private readonly record struct ClassName(string Level1, string Level2);
}
