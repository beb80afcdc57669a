using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>The differences between a draft and the same form read again, and the draft with those of them that are taken over.</summary>
public sealed class TakenChanges(TargetForm draft, TargetForm read)
{
    public FormChanges Changes { get; } = FormChanges.Between(draft, read);

    /// <summary>What a difference is called in a form post: rows by their place, for their ids are given anew with each reading.</summary>
    public string NameOf(RowChange row) => Changes.Removed.Contains(row)
        ? $"removed.{row.Side.Key()}.{draft.IndicatorsOf(row.Side).IndexOf(row.Indicator)}"
        : $"added.{row.Side.Key()}.{read.IndicatorsOf(row.Side).IndexOf(row.Indicator)}";

    /// <summary>The draft with the differences of those names as they were read.</summary>
    public TargetForm Take(IReadOnlyCollection<string> names)
    {
        var form = Changes.Cells.Where(cell => names.Contains(cell.Name)).Aggregate(draft, (form, cell) => FormCell.Copy(form, cell.Name, read));
        return FormSides.Both.Aggregate(form, (form, side) => form.WithIndicators(side, Rows(form, side, names)));
    }

    /// <summary>In the order of the document where all of them are taken, so that the same form again is no difference.</summary>
    private IEnumerable<Indicator> Rows(TargetForm form, FormSide side, IReadOnlyCollection<string> names)
    {
        bool IsTaken(RowChange row) => row.Side == side && names.Contains(NameOf(row));
        var removed = Changes.Removed.Where(IsTaken).Select(row => row.Indicator.Id).ToHashSet(StringComparer.Ordinal);
        var rows = form.IndicatorsOf(side).Where(row => !removed.Contains(row.Id)).Concat(Changes.Added.Where(IsTaken).Select(row => row.Indicator)).ToList();
        var order = read.IndicatorsOf(side).Select((row, index) => (row.Id, index)).ToDictionary(row => row.Id, row => row.index, StringComparer.Ordinal);
        return rows.OrderBy(row => order.GetValueOrDefault(row.Id, int.MaxValue));
    }
}
