using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Forms.Indicators;

namespace Biaochi.Forms.Interchange;

/// <summary>Between <see cref="TargetForm"/> and its interchange entry.</summary>
public static class FormMapping
{
    public static FormEntry ToEntry(TargetForm form) => new()
    {
        Kind = KindKey(form.Kind),
        Layout = form.Layout,
        Title = form.Title,
        FiscalYear = form.FiscalYear,
        ProjectName = form.ProjectName,
        DepartmentCode = form.DepartmentCode,
        DepartmentName = form.DepartmentName,
        ImplementingUnit = form.ImplementingUnit,
        ProjectAttribute = form.ProjectAttribute,
        ProjectPeriod = form.ProjectPeriod,
        Funding = FundingMapping.ToEntry(form.Funding),
        Overview = form.Overview,
        Basis = form.Basis,
        Necessity = form.Necessity,
        Safeguards = form.Safeguards,
        Plan = form.Plan,
        PeriodGoal = form.PeriodGoal,
        AnnualGoal = form.AnnualGoal,
        PeriodIndicators = [.. form.PeriodIndicators.Select(ToEntry)],
        AnnualIndicators = [.. form.AnnualIndicators.Select(ToEntry)],
        PersonInCharge = form.PersonInCharge,
        Handler = form.Handler,
        Phone = form.Phone,
        FilledAt = form.FilledAt,
        Extra = form.Extra,
        Source = form.Source is { } source ? new SourceEntry(source.File, source.Page, source.Line) : null,
    };

    /// <summary>The form of an entry that <see cref="FormEntryCheck"/> has passed, or that we wrote ourselves. Rows without an id get one.</summary>
    internal static TargetForm ToForm(FormEntry entry)
    {
        IEnumerable<IndicatorEntry> rows = [.. entry.PeriodIndicators ?? [], .. entry.AnnualIndicators ?? []];
        var taken = rows.Select(row => row.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new TargetForm
        {
            Kind = Kind(entry.Kind),
            Layout = Clean(entry.Layout),
            Title = Clean(entry.Title),
            FiscalYear = entry.FiscalYear,
            ProjectName = Clean(entry.ProjectName),
            DepartmentCode = Clean(entry.DepartmentCode),
            DepartmentName = Clean(entry.DepartmentName),
            ImplementingUnit = Clean(entry.ImplementingUnit),
            ProjectAttribute = Clean(entry.ProjectAttribute),
            ProjectPeriod = Clean(entry.ProjectPeriod),
            Funding = FundingMapping.ToFunding(entry.Funding),
            Overview = Clean(entry.Overview),
            Basis = Clean(entry.Basis),
            Necessity = Clean(entry.Necessity),
            Safeguards = Clean(entry.Safeguards),
            Plan = Clean(entry.Plan),
            PeriodGoal = Clean(entry.PeriodGoal),
            AnnualGoal = Clean(entry.AnnualGoal),
            PeriodIndicators = ToIndicators(entry.PeriodIndicators, new RowIds('p', taken)),
            AnnualIndicators = ToIndicators(entry.AnnualIndicators, new RowIds('a', taken)),
            PersonInCharge = Clean(entry.PersonInCharge),
            Handler = Clean(entry.Handler),
            Phone = Clean(entry.Phone),
            FilledAt = Clean(entry.FilledAt),
            Extra = [.. entry.Extra ?? []],
            Source = entry.Source is { } source ? new SourcePosition(source.File, source.Page, source.Line) : null,
        };
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string KindKey(FormKind kind) => kind switch
    {
        FormKind.Project => "project",
        FormKind.Department => "department",
        FormKind.Transfer => "transfer",
    };

    private static FormKind Kind(string? key) => key switch
    {
        "department" => FormKind.Department,
        "transfer" => FormKind.Transfer,
        _ => FormKind.Project,
    };

    private static IndicatorEntry ToEntry(Indicator indicator) => new()
    {
        Id = indicator.Id,
        Level1 = indicator.Level1,
        Level2 = indicator.Level2,
        Level3 = indicator.Name,
        Value = indicator.Value,
        Weight = WithoutTrailingZeros(indicator.Weight),
        Explanation = indicator.Explanation,
        Remark = indicator.Remark,
        Twin = indicator.TwinId,
    };

    private static ImmutableArray<Indicator> ToIndicators(IReadOnlyList<IndicatorEntry>? entries, RowIds ids) =>
    [
        .. (entries ?? []).Select(entry => new Indicator
        {
            Id = Clean(entry.Id) ?? ids.Next(),
            Level1 = Clean(entry.Level1),
            Level2 = Clean(entry.Level2),
            Name = Clean(entry.Level3),
            Value = Clean(entry.Value),
            Weight = entry.Weight,
            Explanation = Clean(entry.Explanation),
            Remark = Clean(entry.Remark),
            TwinId = Clean(entry.Twin),
        }),
    ];

    // 5 and 5.0 are one weight and get one spelling: dividing by a one of full scale drops trailing zeros.
    private static decimal? WithoutTrailingZeros(decimal? number) => number / 1.0000000000000000000000000000m;

    /// <summary>Gives p1, p2 … or a1, a2 … to rows without an id, passing over those that are taken in either column.</summary>
    private sealed class RowIds(char prefix, HashSet<string> taken)
    {
        private int _last;

        public string Next()
        {
            string id;
            do
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_last}");
            }
            while (!taken.Add(id));
            return id;
        }
    }
}
