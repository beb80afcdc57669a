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

        ReadColumns([.. pool], annual is null ? null : pieces[annual.Start], period is null && annual is not null, widths, draft);
    }

    /// <summary>Two goal labels side by side with nothing between them head columns.</summary>
    private static bool IsColumnHeading(ReadOnlySpan<FoundLabel> labels, int index) =>
        (index > 0 && labels[index - 1].Label.Field is not null && labels[index - 1].Next == labels[index].Start)
        || (index + 1 < labels.Length && labels[index + 1].Label.Field is not null && labels[index].Next == labels[index + 1].Start);

    private static void ReadColumns(Piece[] pool, Piece? annualHeading, bool onlyAnnual, GoalWidths widths, FormDraft draft)
    {
        if (pool.Length == 0)
        {
            return;
        }

        if (pool.All(piece => piece.IsCell))
        {
            var border = annualHeading is { IsCell: true } heading ? heading.Column : pool[0].Column + 1;
            draft.Set(FormField.PeriodGoal, pool.Where(cell => !onlyAnnual && cell.Column < border).ToArray());
            draft.Set(FormField.AnnualGoal, pool.Where(cell => onlyAnnual || cell.Column >= border).ToArray());
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
}
