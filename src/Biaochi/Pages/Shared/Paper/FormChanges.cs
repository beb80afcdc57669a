using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>One cell that says something else than before.</summary>
/// <param name="Name">Its name in the newer form, as <see cref="PaperCell.Name"/>.</param>
public sealed record CellChange(string Name, string Label, string Before, string After);

/// <summary>An indicator row that only one of the two forms has.</summary>
public sealed record RowChange(FormSide Side, Indicator Indicator)
{
    public string Label => $"{Side.Label()} · {Indicator.Level2}";

    public string Text => string.Join('　', new[] { Indicator.Name, Indicator.Value }.OfType<string>());
}

/// <summary>What differs between two forms: cells by their name in the newer one, rows by their id.</summary>
public sealed class FormChanges
{
    private readonly Dictionary<string, CellChange> _byName;

    private FormChanges(List<CellChange> cells, List<RowChange> added, List<RowChange> removed)
    {
        Cells = cells;
        Added = added;
        Removed = removed;
        _byName = cells.ToDictionary(cell => cell.Name, StringComparer.Ordinal);
    }

    /// <summary>Changed cells in the order of the form; those of added rows are not among them.</summary>
    public IReadOnlyList<CellChange> Cells { get; }

    public IReadOnlyList<RowChange> Added { get; }

    public IReadOnlyList<RowChange> Removed { get; }

    public bool IsEmpty => Cells.Count == 0 && Added.Count == 0 && Removed.Count == 0;

    /// <summary>Rows of the table, not of its two sides.</summary>
    public int AddedRows => Rows(Added);

    public int RemovedRows => Rows(Removed);

    /// <summary>改 7 处，增 1 行: what there is of it.</summary>
    public string Summary => string.Join('，', new (string Verb, int Count, string Unit)[] { ("改", Cells.Count, "处"), ("增", AddedRows, "行"), ("删", RemovedRows, "行") }
        .Where(part => part.Count > 0)
        .Select(part => $"{part.Verb} {part.Count} {part.Unit}"));

    public static FormChanges Between(TargetForm older, TargetForm newer)
    {
        var cells = Texts(older, newer).Concat(Others(older, newer)).Concat(Amounts(older, newer)).Concat(FormSides.Both.SelectMany(side => Indicators(side, older, newer)));
        return new FormChanges(
            [.. cells.Where(cell => cell.Before != cell.After)],
            [.. OnlyIn(newer, older)],
            [.. OnlyIn(older, newer)]);
    }

    public CellChange? At(string name) => _byName.GetValueOrDefault(name);

    public bool IsAdded(FormSide side, Indicator indicator) => Added.Any(row => row.Side == side && row.Indicator.Id == indicator.Id);

    private static IEnumerable<CellChange> Texts(TargetForm older, TargetForm newer) =>
        FormFields.All.Select(field => new CellChange(field.Key(), field.Label(), older.Text(field) ?? "", newer.Text(field) ?? ""));

    private static IEnumerable<CellChange> Others(TargetForm older, TargetForm newer) =>
    [
        new CellChange(FormCell.Title, "表名", older.Title ?? "", newer.Title ?? ""),
        new CellChange(FormCell.Extra, "其他栏目", FormCell.TextAt(older, FormCell.Extra), FormCell.TextAt(newer, FormCell.Extra)),
    ];

    private static IEnumerable<CellChange> Amounts(TargetForm older, TargetForm newer) =>
        from side in FormSides.Both
        from source in FundingSource.Common.Union(older.Funding.Lines.Select(line => line.Source)).Union(newer.Funding.Lines.Select(line => line.Source))
        select new CellChange(
            $"funding.{side.Key()}.{source}",
            $"{side.Label()}{FundingSource.Label(source)}",
            PaperForm.AmountText(older.Funding.Line(side, source)),
            PaperForm.AmountText(newer.Funding.Line(side, source)));

    private static IEnumerable<CellChange> Indicators(FormSide side, TargetForm older, TargetForm newer)
    {
        var before = older.IndicatorsOf(side).ToDictionary(indicator => indicator.Id, StringComparer.Ordinal);
        foreach (var (indicator, index) in newer.IndicatorsOf(side).Select((indicator, index) => (indicator, index)))
        {
            if (before.TryGetValue(indicator.Id, out var was))
            {
                var name = PaperIndicators.NameOf(side, index);
                yield return new CellChange($"{name}.name", $"{side.Label()}{indicator.Level2}名称", was.Name ?? "", indicator.Name ?? "");
                yield return new CellChange($"{name}.value", $"{side.Label()}{indicator.Level2}“{indicator.Name}”", was.Value ?? "", indicator.Value ?? "");
                yield return new CellChange($"{name}.weight", $"{side.Label()}“{indicator.Name}”分值", WeightText(was), WeightText(indicator));
            }
        }
    }

    private static string WeightText(Indicator indicator) => FormCell.TextOf(indicator, "weight");

    private static IEnumerable<RowChange> OnlyIn(TargetForm one, TargetForm other)
    {
        var known = other.AllIndicators().Select(row => (row.Side, row.Indicator.Id)).ToHashSet();
        return one.AllIndicators().Where(row => !known.Contains((row.Side, row.Indicator.Id))).Select(row => new RowChange(row.Side, row.Indicator));
    }

    private static int Rows(IReadOnlyList<RowChange> rows) => FormSides.Both.Max(side => rows.Count(row => row.Side == side));
}
