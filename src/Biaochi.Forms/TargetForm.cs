using System.Collections.Immutable;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Forms;

/// <summary>
/// A performance target form (绩效目标申报表) as a unit filled it in. Immutable: a change makes another form with <c>with</c>.
/// A text is null when its cell is blank, never empty. Nothing here judges: a form full of defects is still a form.
/// </summary>
public sealed record TargetForm
{
    public FormKind Kind { get; init; } = FormKind.Project;

    /// <summary>The layout it was written in, e.g. "shanxi-county"; null when it is not known.</summary>
    public string? Layout { get; init; }

    /// <summary>The heading as printed, e.g. 青禾县县（区）级预算部门（单位）项目支出绩效目标申报表.</summary>
    public string? Title { get; init; }

    public int? FiscalYear { get; init; }

    public string? ProjectName { get; init; }

    public string? DepartmentCode { get; init; }

    public string? DepartmentName { get; init; }

    public string? ImplementingUnit { get; init; }

    public string? ProjectAttribute { get; init; }

    public string? ProjectPeriod { get; init; }

    public Funding Funding { get; init; } = Funding.Empty;

    public string? Overview { get; init; }

    public string? Basis { get; init; }

    public string? Necessity { get; init; }

    public string? Safeguards { get; init; }

    public string? Plan { get; init; }

    public string? PeriodGoal { get; init; }

    public string? AnnualGoal { get; init; }

    /// <summary>实施期 indicators in the order of the form.</summary>
    public ImmutableArray<Indicator> PeriodIndicators { get; init; } = [];

    /// <summary>年度 indicators in the order of the form.</summary>
    public ImmutableArray<Indicator> AnnualIndicators { get; init; } = [];

    public string? PersonInCharge { get; init; }

    public string? Handler { get; init; }

    public string? Phone { get; init; }

    /// <summary>As written; the platforms write yyyyMMddHHmmss.</summary>
    public string? FilledAt { get; init; }

    /// <summary>What the layout has beyond the common core. Shown, written back, never lost.</summary>
    public ImmutableArray<ExtraEntry> Extra { get; init; } = [];

    /// <summary>Where the form began in the document it was read from; null for a form made here.</summary>
    public SourcePosition? Source { get; init; }

    public ImmutableArray<Indicator> IndicatorsOf(FormSide side) => side switch
    {
        FormSide.Period => PeriodIndicators,
        FormSide.Annual => AnnualIndicators,
    };

    /// <summary>Both columns, the period's first.</summary>
    public IEnumerable<(FormSide Side, Indicator Indicator)> AllIndicators() =>
        PeriodIndicators.Select(indicator => (FormSide.Period, indicator)).Concat(AnnualIndicators.Select(indicator => (FormSide.Annual, indicator)));

    public TargetForm WithIndicators(FormSide side, IEnumerable<Indicator> indicators) => side switch
    {
        FormSide.Period => this with { PeriodIndicators = [.. indicators] },
        FormSide.Annual => this with { AnnualIndicators = [.. indicators] },
    };

    public string? Text(FormField field) => field switch
    {
        FormField.ProjectName => ProjectName,
        FormField.DepartmentCode => DepartmentCode,
        FormField.DepartmentName => DepartmentName,
        FormField.ImplementingUnit => ImplementingUnit,
        FormField.ProjectAttribute => ProjectAttribute,
        FormField.ProjectPeriod => ProjectPeriod,
        FormField.Overview => Overview,
        FormField.Basis => Basis,
        FormField.Necessity => Necessity,
        FormField.Safeguards => Safeguards,
        FormField.Plan => Plan,
        FormField.PeriodGoal => PeriodGoal,
        FormField.AnnualGoal => AnnualGoal,
        FormField.PersonInCharge => PersonInCharge,
        FormField.Handler => Handler,
        FormField.Phone => Phone,
        FormField.FilledAt => FilledAt,
    };

    /// <summary>The same form with that cell's text; blank text becomes null.</summary>
    public TargetForm WithText(FormField field, string? text)
    {
        var value = string.IsNullOrWhiteSpace(text) ? null : text;
        return field switch
        {
            FormField.ProjectName => this with { ProjectName = value },
            FormField.DepartmentCode => this with { DepartmentCode = value },
            FormField.DepartmentName => this with { DepartmentName = value },
            FormField.ImplementingUnit => this with { ImplementingUnit = value },
            FormField.ProjectAttribute => this with { ProjectAttribute = value },
            FormField.ProjectPeriod => this with { ProjectPeriod = value },
            FormField.Overview => this with { Overview = value },
            FormField.Basis => this with { Basis = value },
            FormField.Necessity => this with { Necessity = value },
            FormField.Safeguards => this with { Safeguards = value },
            FormField.Plan => this with { Plan = value },
            FormField.PeriodGoal => this with { PeriodGoal = value },
            FormField.AnnualGoal => this with { AnnualGoal = value },
            FormField.PersonInCharge => this with { PersonInCharge = value },
            FormField.Handler => this with { Handler = value },
            FormField.Phone => this with { Phone = value },
            FormField.FilledAt => this with { FilledAt = value },
        };
    }
}
