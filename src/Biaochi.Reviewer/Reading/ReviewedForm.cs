using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Reading.Figures;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading;

/// <summary>A form as the rules see it: its cells, the indicators with their parsed values and twins, and what follows from them. Made once per review.</summary>
internal sealed class ReviewedForm
{
    /// <summary>The texts that a unit writes itself, in the order of the form.</summary>
    public static ImmutableArray<FormField> Narrative { get; } =
        [FormField.Overview, FormField.Basis, FormField.Necessity, FormField.Safeguards, FormField.Plan, FormField.PeriodGoal, FormField.AnnualGoal];

    public static ImmutableArray<FormField> Contacts { get; } = [FormField.PersonInCharge, FormField.Handler, FormField.Phone];

    private readonly decimal _periodAmount;
    private readonly decimal _annualAmount;

    public ReviewedForm(TargetForm form, ReviewContext context)
        : this(new FormBatch([form], context), 0)
    {
    }

    public ReviewedForm(FormBatch batch, int number)
    {
        var form = batch.Forms[number];
        Form = form;
        Batch = batch;
        Number = number;
        ProjectName = CompactText.Of(form.ProjectName);
        Texts = NarrativeText.Of(form);
        var values = new Dictionary<string, IndicatorValue>(StringComparer.Ordinal);
        Period = Read(form, FormSide.Period, values);
        Annual = Read(form, FormSide.Annual, values);
        Pairs = IndicatorPairing.Pair(Period, Annual);
        Rows = RowsOf(Pairs);
        Indicators = FirstRowsOf(Pairs);
        ProjectPeriod = IndicatorValue.Parse(form.ProjectPeriod, form.FiscalYear);
        Span = ProjectSpan.Read(form, ProjectPeriod);
        (_periodAmount, _annualAmount) = (Amount(form.Funding.Period), Amount(form.Funding.Annual));
    }

    public TargetForm Form { get; }

    /// <summary>The forms it is reviewed together with, itself among them.</summary>
    public FormBatch Batch { get; }

    /// <summary>Its place among the forms of the batch, counted from 0.</summary>
    public int Number { get; }

    public ReviewContext Context => Batch.Context;

    /// <summary>The name without white space; empty when blank.</summary>
    public string ProjectName { get; }

    /// <summary>The cells in which the unit wrote something in its own words, in the order of the form.</summary>
    public ImmutableArray<NarrativeText> Texts { get; }

    /// <summary>Name, texts and indicators' names: all cells that are words.</summary>
    public ImmutableArray<WrittenCell> Cells => field.IsDefault ? field = WrittenCell.Of(this) : field;

    /// <summary>Every figure and date of those texts, found when a rule first asks for them.</summary>
    public ImmutableArray<StatedFigure> Figures => field.IsDefault ? field = StatedFigure.Of(this) : field;

    /// <summary>Those figures beside the amounts of the funding table.</summary>
    public FormFigures FiguresAndFunds => field ??= new FormFigures(this);

    /// <summary>The rows of the period column in which anything is written.</summary>
    public ImmutableArray<ReviewedIndicator> Period { get; }

    /// <summary>The rows of the annual column in which anything is written.</summary>
    public ImmutableArray<ReviewedIndicator> Annual { get; }

    public ImmutableArray<IndicatorPair> Pairs { get; }

    /// <summary>The rows of all pairs, twins side by side.</summary>
    public ImmutableArray<ReviewedIndicator> Rows { get; }

    /// <summary>Each indicator once, in the order of the pairs: its row of the period column, or that of the annual column where it stands there alone.</summary>
    public ImmutableArray<ReviewedIndicator> Indicators { get; }

    /// <summary>What 项目期 says.</summary>
    public IndicatorValue ProjectPeriod { get; }

    public ProjectSpan Span { get; }

    /// <summary>True for a copy in which blank contacts are right. Whoever masks a form masks the telephone first: one that shows it is not masked.</summary>
    public bool IsPublishedCopy => Context.IsPublishedCopy ?? (IsBlank(FormField.Phone) || Form.Phone!.Contains('*', StringComparison.Ordinal));

    /// <summary>
    /// True where nothing stands in the period column: a layout with one column only, whose column is the annual one.
    /// A blank column of a known layout is a blank, of course.
    /// </summary>
    public bool HasAnnualColumnOnly => Form.Layout is null && IsSideBlank(FormSide.Period) && !IsSideBlank(FormSide.Annual);

    public ImmutableArray<ReviewedIndicator> IndicatorsOf(FormSide side) => side switch
    {
        FormSide.Period => Period,
        FormSide.Annual => Annual,
    };

    /// <summary>The same indicator in the other column; null where it stands in one only.</summary>
    public ReviewedIndicator? TwinOf(ReviewedIndicator row) => Pairs.First(pair => pair.Period == row || pair.Annual == row) is var pair && pair.Period == row ? pair.Annual : pair.Period;

    public bool IsBlank(FormField field) => string.IsNullOrWhiteSpace(Form.Text(field));

    /// <summary>The column's total, or what its sources add up to where the total is blank; 0 for a blank column.</summary>
    public decimal AmountOf(FormSide side) => side switch
    {
        FormSide.Period => _periodAmount,
        FormSide.Annual => _annualAmount,
    };

    /// <summary>What stands in the table for that total, as evidence: the total itself, or its sources where the total's cell is blank.</summary>
    public IEnumerable<string> WrittenFor(decimal total) => FormSides.Both
        .Where(side => AmountOf(side) == total)
        .Select(side => Form.Funding.Of(side))
        .SelectMany(column => column.Total is not null ? [total] : column.Sources.Select(line => line.Amount).OfType<decimal>())
        .Select(Money.Written)
        .Distinct();

    private static decimal Amount(FundingColumn column) => column.Total ?? column.SumOfSources;

    private bool IsSideBlank(FormSide side) =>
        IsBlank(side.Goal()) && IndicatorsOf(side).IsEmpty && Form.Funding.Lines.All(line => line.Side != side || (line.Amount is null && line.Unreadable is null));

    private static ImmutableArray<ReviewedIndicator> RowsOf(ImmutableArray<IndicatorPair> pairs)
    {
        var rows = ImmutableArray.CreateBuilder<ReviewedIndicator>(2 * pairs.Length);
        foreach (var pair in pairs)
        {
            rows.AddRange(pair.Rows);
        }

        return rows.DrainToImmutable();
    }

    private static ImmutableArray<ReviewedIndicator> FirstRowsOf(ImmutableArray<IndicatorPair> pairs)
    {
        var rows = ImmutableArray.CreateBuilder<ReviewedIndicator>(pairs.Length);
        foreach (var pair in pairs)
        {
            rows.Add(pair.Rows[0]);
        }

        return rows.MoveToImmutable();
    }

    /// <param name="values">What was read already: most values stand in both columns.</param>
    private static ImmutableArray<ReviewedIndicator> Read(TargetForm form, FormSide side, Dictionary<string, IndicatorValue> values)
    {
        var indicators = form.IndicatorsOf(side);
        var rows = ImmutableArray.CreateBuilder<ReviewedIndicator>(indicators.Length);
        foreach (var indicator in indicators)
        {
            if (!string.IsNullOrWhiteSpace(indicator.Name) || !string.IsNullOrWhiteSpace(indicator.Value))
            {
                var written = indicator.Value ?? "";
                if (!values.TryGetValue(written, out var value))
                {
                    values[written] = value = IndicatorValue.Parse(written, form.FiscalYear);
                }

                rows.Add(new ReviewedIndicator(side, indicator, value));
            }
        }

        return rows.DrainToImmutable();
    }
}
