using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Reviewer.Tests.Mutations;

/// <summary>How the mutations change forms: a text, a pair of twin rows, an amount.</summary>
internal static class FormChanges
{
    public const string Rows = "Indicators";

    /// <summary>Another text in a cell; null where the cell has none or the change leaves it as it is.</summary>
    public static Mutant? Rewrite(this TargetForm form, FormField field, Func<string, string?> change) =>
        form.Text(field) is { } old && change(old) is { } text && text != old ? new Mutant(form.WithText(field, text), field.Key()) : null;

    /// <summary>The same text in both goals.</summary>
    public static Mutant? RewriteGoals(this TargetForm form, Func<string, string?> change) =>
        form.PeriodGoal is { } goal && change(goal) is { } text ? new Mutant(form with { PeriodGoal = text, AnnualGoal = text }, "Goal") : null;

    /// <summary>The first row of a class that fits, changed in both columns.</summary>
    public static Mutant? Alter(this TargetForm form, string level2, Func<Indicator, bool> fits, Func<Indicator, Indicator> change)
    {
        var row = form.PeriodIndicators.FirstOrDefault(row => row.Level2!.StartsWith(level2, StringComparison.Ordinal) && row.TwinId is not null && fits(row));
        return row is null ? null : new Mutant(form.Replace(row.Id, change).Replace(row.TwinId!, change), Rows, row.Id);
    }

    /// <summary>Every row of a class taken away, in both columns.</summary>
    public static Mutant? Drop(this TargetForm form, string level2) => form.PeriodIndicators.Any(row => Is(row, level2))
        ? new Mutant(
            form with
            {
                PeriodIndicators = form.PeriodIndicators.RemoveAll(row => Is(row, level2)),
                AnnualIndicators = form.AnnualIndicators.RemoveAll(row => Is(row, level2)),
            },
            Rows)
        : null;

    /// <summary>One more row behind the last of its class, in both columns; null where the class has no rows.</summary>
    public static Mutant? Add(this TargetForm form, string level2, string name, string value)
    {
        var (period, annual) = (form.PeriodIndicators.FindLastIndex(row => Is(row, level2)), form.AnnualIndicators.FindLastIndex(row => Is(row, level2)));
        return period < 0 || annual < 0
            ? null
            : new Mutant(
                form with
                {
                    PeriodIndicators = form.PeriodIndicators.Insert(period + 1, form.PeriodIndicators[period] with { Id = "p99", TwinId = "a99", Name = name, Value = value }),
                    AnnualIndicators = form.AnnualIndicators.Insert(annual + 1, form.AnnualIndicators[annual] with { Id = "a99", TwinId = "p99", Name = name, Value = value }),
                },
                Rows,
                "p99");
    }

    /// <summary>Another amount of a source that has money.</summary>
    public static Mutant? Fund(this TargetForm form, FormSide side, string source, Func<decimal, decimal?> change) => form.Funding.Line(side, source) is { Amount: > 0m } line
        ? new Mutant(form with { Funding = form.Funding.With(line with { Amount = change(line.Amount!.Value) }) }, $"funding.{side.Key()}.total")
        : null;

    /// <summary>Filled in once more, some days later.</summary>
    public static Mutant FilledAgain(this Mutant mutant) => mutant with { Form = mutant.Form with { FilledAt = $"{mutant.Form.FiscalYear - 1}1213093015" } };

    /// <summary>The defect is seen beside that form; null where there is none.</summary>
    public static Mutant? Beside(this Mutant? mutant, TargetForm? other) => other is null ? null : mutant is null ? null : mutant with { Beside = other };

    public static TargetForm Replace(this TargetForm form, string rowId, Func<Indicator, Indicator> change) => form with
    {
        PeriodIndicators = [.. form.PeriodIndicators.Select(row => row.Id == rowId ? change(row) : row)],
        AnnualIndicators = [.. form.AnnualIndicators.Select(row => row.Id == rowId ? change(row) : row)],
    };

    public static decimal Total(this TargetForm form) => form.Funding.Period[FundingSource.Total] ?? 0m;

    public static bool IsOfOneYear(this TargetForm form) => form.ProjectPeriod == "1年";

    private static bool Is(Indicator row, string level2) => row.Level2!.StartsWith(level2, StringComparison.Ordinal);

    private static int FindLastIndex(this ImmutableArray<Indicator> rows, Func<Indicator, bool> fits)
    {
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            if (fits(rows[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
