using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Forms.Funds;
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
        Funding = ToEntry(form.Funding),
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

    public static TargetForm ToForm(FormEntry entry) => new()
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
        Funding = ToFunding(entry.Funding),
        Overview = Clean(entry.Overview),
        Basis = Clean(entry.Basis),
        Necessity = Clean(entry.Necessity),
        Safeguards = Clean(entry.Safeguards),
        Plan = Clean(entry.Plan),
        PeriodGoal = Clean(entry.PeriodGoal),
        AnnualGoal = Clean(entry.AnnualGoal),
        PeriodIndicators = ToIndicators(entry.PeriodIndicators, 'p'),
        AnnualIndicators = ToIndicators(entry.AnnualIndicators, 'a'),
        PersonInCharge = Clean(entry.PersonInCharge),
        Handler = Clean(entry.Handler),
        Phone = Clean(entry.Phone),
        FilledAt = Clean(entry.FilledAt),
        Extra = [.. entry.Extra ?? []],
        Source = entry.Source is { } source ? new SourcePosition(source.File, source.Page, source.Line) : null,
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string KindKey(FormKind kind) => kind switch
    {
        FormKind.Project => "project",
        FormKind.Department => "department",
        FormKind.Transfer => "transfer",
    };

    private static FormKind Kind(string? key) => key switch
    {
        null or "project" => FormKind.Project,
        "department" => FormKind.Department,
        "transfer" => FormKind.Transfer,
        _ => throw new FormJsonException($"kind 只能是 project、department 或 transfer，不能是“{key}”。", null, null),
    };

    private static FundingEntry ToEntry(Funding funding) => new()
    {
        Period = ToEntry(funding.Period),
        Annual = ToEntry(funding.Annual),
        Lines = funding.Lines.Any(SaysMore)
            ? [.. funding.Lines.Select(line => new FundingLineEntry(line.Side.Key(), line.Source, line.Label, Amount(line.Amount), line.WrittenIn is MoneyUnit.WanYuan ? "万元" : null, line.Unreadable))]
            : null,
    };

    private static bool SaysMore(FundingLine line) =>
        line.Label is not null || line.Unreadable is not null || line.WrittenIn is not MoneyUnit.Yuan || !FundingSource.Common.Contains(line.Source);

    private static FundingColumnEntry ToEntry(FundingColumn column) =>
        new(Amount(column.Total), Amount(column.Central), Amount(column.Provincial), Amount(column.County), Amount(column.Self), Amount(column.Other));

    private static string? Amount(decimal? amount) => amount?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static Funding ToFunding(FundingEntry? entry)
    {
        if (entry?.Lines is { } lines)
        {
            return new Funding { Lines = [.. lines.Select(ToLine)] };
        }

        return new Funding { Lines = [.. FormSides.Both.SelectMany(side => ToLines(side, side is FormSide.Period ? entry?.Period : entry?.Annual))] };
    }

    private static IEnumerable<FundingLine> ToLines(FormSide side, FundingColumnEntry? column)
    {
        string?[] amounts = [column?.Total, column?.Central, column?.Provincial, column?.County, column?.Self, column?.Other];
        return column is null ? [] : FundingSource.Common.Zip(amounts, (source, amount) => ReadAmount(new FundingLine(side, source, null), amount));
    }

    private static FundingLine ToLine(FundingLineEntry entry)
    {
        var side = entry.Side switch
        {
            "period" => FormSide.Period,
            "annual" => FormSide.Annual,
            _ => throw new FormJsonException($"funding.lines 的 side 只能是 period 或 annual，不能是“{entry.Side}”。", null, null),
        };
        var line = new FundingLine(side, entry.Source, null) { Label = entry.Label, WrittenIn = entry.WrittenIn == "万元" ? MoneyUnit.WanYuan : MoneyUnit.Yuan };
        return entry.Unreadable is null ? ReadAmount(line, entry.Amount) : line with { Unreadable = entry.Unreadable };
    }

    private static FundingLine ReadAmount(FundingLine line, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return line;
        }

        const NumberStyles Written = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        return decimal.TryParse(text, Written, CultureInfo.InvariantCulture, out var amount) && Math.Abs(amount) <= FundingLine.LargestAmount ? line with { Amount = amount } : line with { Unreadable = text };
    }

    private static IndicatorEntry ToEntry(Indicator indicator) => new()
    {
        Id = indicator.Id,
        Level1 = indicator.Level1,
        Level2 = indicator.Level2,
        Level3 = indicator.Name,
        Value = indicator.Value,
        Weight = indicator.Weight,
        Twin = indicator.TwinId,
    };

    private static ImmutableArray<Indicator> ToIndicators(IReadOnlyList<IndicatorEntry>? entries, char prefix)
    {
        if (entries is null)
        {
            return [];
        }

        var taken = entries.Select(entry => entry.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var next = 0;
        return
        [
            .. entries.Select(entry => new Indicator
            {
                Id = Clean(entry.Id) ?? FreshId(prefix, ref next, taken),
                Level1 = Clean(entry.Level1),
                Level2 = Clean(entry.Level2),
                Name = Clean(entry.Level3),
                Value = Clean(entry.Value),
                Weight = entry.Weight,
                TwinId = Clean(entry.Twin),
            }),
        ];
    }

    private static string FreshId(char prefix, ref int next, HashSet<string> taken)
    {
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{++next}");
        }
        while (!taken.Add(id));
        return id;
    }
}
