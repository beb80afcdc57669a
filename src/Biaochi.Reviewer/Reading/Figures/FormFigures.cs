using System.Collections.Immutable;
using Biaochi.Forms;

namespace Biaochi.Reviewer.Reading.Figures;

/// <summary>The figures of a form's texts beside the amounts of its funding table, all in yuan.</summary>
internal sealed class FormFigures(ReviewedForm form)
{
    public ImmutableArray<StatedFigure> All { get; } = form.Figures;

    public ImmutableArray<StatedFigure> Amounts { get; } = [.. form.Figures.Where(figure => figure.IsAmount)];

    /// <summary>The totals of the two columns that are no blank.</summary>
    public ImmutableArray<decimal> Totals { get; } = [.. FormSides.Both.Select(form.AmountOf).Where(total => total > 0m).Distinct()];

    /// <summary>The larger of the two totals; 0 where no funds are entered.</summary>
    public decimal Total => Totals.IsEmpty ? 0m : Totals.Max();

    /// <summary>An amount of the funding table, in the last place written.</summary>
    public bool IsInTable(StatedFigure amount) =>
        form.Form.Funding.Lines.Any(line => line.Amount is > 0m and { } yuan && FigureSums.AreEqual(yuan, amount.Number, Math.Min(amount.Figure.Step, amount.Number / 200m)))
        || Totals.Any(total => FigureSums.AreEqual(total, amount.Number, Math.Min(amount.Figure.Step, amount.Number / 200m)));

    /// <summary>The texts derive a total from their amounts: one is it, some add up to it, or a stated percentage of one is it.</summary>
    public bool DeriveTotal()
    {
        if (Amounts.IsEmpty)
        {
            return false;
        }

        var amounts = Amounts.DistinctBy(amount => amount.Number).ToList();
        return amounts.Exists(IsInTable)
            || Totals.Any(total => FigureSums.Reach([.. amounts.Select(amount => (amount.Number, amount.Figure.Step))], total))
            || Totals.Any(total => All.Any(figure => IsPercentage(figure) && amounts.Exists(amount => FigureSums.IsShare(figure.Number, amount.Number, total))));
    }

    private static bool IsPercentage(StatedFigure figure) => figure.Figure.Unit?.Standard is "%" && figure.Number is > 0m and < 100m;
}
