using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Reads 总体目标: one text for the period and one for the year. Each may follow its own label; or both labels head two columns, and the
/// texts stand below them.
/// </summary>
internal static class GoalReader
{
    public static void Read(ReadOnlySpan<Piece> pieces, ReadOnlySpan<FoundLabel> labels, GoalWidths widths, FormDraft draft)
    {
        var pool = new List<Piece>();
        var period = (FoundLabel?)null;
        var annual = (FoundLabel?)null;
        for (var i = 0; i < labels.Length; i++)
        {
            var end = i + 1 < labels.Length ? labels[i + 1].Start : pieces.Length;
            var value = LabelValue.Of(pieces[..end], labels[i]);
            period = labels[i].Label.Field is FormField.PeriodGoal ? labels[i] : period;
            annual = labels[i].Label.Field is FormField.AnnualGoal ? labels[i] : annual;
            if (labels[i].Label.Field is { } field && !IsColumnHeading(labels, i) && value.Length > 0)
            {
                draft.Set(field, value);
            }
            else
            {
                pool.AddRange(value);
            }
        }

        ReadColumns([.. pool], period is null ? null : pieces[period.Start], annual is null ? null : pieces[annual.Start], widths, draft);
    }

    /// <summary>Two goal labels side by side with nothing between them head columns.</summary>
    private static bool IsColumnHeading(ReadOnlySpan<FoundLabel> labels, int index) =>
        (index > 0 && labels[index - 1].Label.Field is not null && labels[index - 1].Next == labels[index].Start)
        || (index + 1 < labels.Length && labels[index + 1].Label.Field is not null && labels[index].Next == labels[index + 1].Start);

    private static void ReadColumns(Piece[] pool, Piece? periodHeading, Piece? annualHeading, GoalWidths widths, FormDraft draft)
    {
        var onlyAnnual = periodHeading is null && annualHeading is not null;
        if (pool.Length == 0)
        {
            return;
        }

        if (pool.All(piece => piece.IsCell))
        {
            bool IsAnnual(Piece cell) => onlyAnnual || StandsBelow(cell, periodHeading, annualHeading, pool[0].Column + 1);
            draft.Set(FormField.PeriodGoal, pool.Where(cell => !IsAnnual(cell)).ToArray());
            draft.Set(FormField.AnnualGoal, pool.Where(IsAnnual).ToArray());
        }
        else if (onlyAnnual)
        {
            draft.Set(FormField.AnnualGoal, pool);
        }
        else
        {
            GoalSplitter.Split(pool, widths, draft);
        }
    }

    /// <summary>Below the year's heading rather than the period's: where columns are known, a short heading in the middle of several may seem to cover fewer than its goal.</summary>
    private static bool StandsBelow(Piece cell, Piece? periodHeading, Piece? annualHeading, int otherwise) =>
        cell.HasGrid && periodHeading is { HasGrid: true } && annualHeading is { HasGrid: true }
            ? 2 * Middle(cell) >= Middle(periodHeading) + Middle(annualHeading)
            : cell.Column >= (annualHeading is { IsCell: true } heading ? heading.Column : otherwise);

    private static double Middle(Piece cell) => (cell.Column + cell.EndColumn) / 2.0;
}
