using System.Globalization;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>
/// A form as the official paper shows it, with the numbers of its findings at their cells. The model of <c>_PaperForm.cshtml</c>, which the
/// review desk, the editor, the review and the portal share.
/// </summary>
public sealed class PaperForm
{
    private readonly Dictionary<string, List<NumberedFinding>> _marks = new(StringComparer.Ordinal);
    private readonly List<NumberedFinding> _findings = [];
    private readonly PaperNotes _notes;
    private readonly string? _insetCell;

    public PaperForm(TargetForm form, IReadOnlyList<Finding>? findings = null, bool isEditable = false, string? rowAddedTo = null, PaperNotes? notes = null)
    {
        Form = form;
        _notes = notes ?? PaperNotes.None;
        _insetCell = _notes.Inset?.CellOn(form);
        IsEditable = isEditable;
        RowAddedTo = rowAddedTo;
        foreach (var finding in findings ?? [])
        {
            Number(finding);
        }

        Indicators = PaperIndicators.Arrange(this);
    }

    public TargetForm Form { get; }

    /// <summary>Cells are fields of a form post, which <see cref="PostedForm"/> reads back.</summary>
    public bool IsEditable { get; }

    /// <summary>The level 2 under which one more blank row is drawn: what the button 加一行 posted as <c>addRow</c>.</summary>
    public string? RowAddedTo { get; }

    /// <summary>The findings in the order given, which is that of their numbers.</summary>
    public IReadOnlyList<NumberedFinding> Findings => _findings;

    /// <summary>The indicator table: level 1, and under it its rows.</summary>
    public IReadOnlyList<PaperIndicatorGroup> Indicators { get; }

    public string Title => Form.Title ?? "项目支出绩效目标申报表";

    /// <summary>The title, where what is about the form as a whole is shown.</summary>
    public PaperCell Heading => Cell(FindingPlace.WholeForm.Key, "全表", Title, PaperCellKind.Entry) with { IsEditable = false };

    /// <summary>What is written under the row of one cell.</summary>
    public PaperInset? Inset => _notes.Inset;

    public bool HasInset(IEnumerable<PaperCell> cells) => _insetCell is not null && cells.Any(cell => cell.Name == _insetCell);

    /// <summary>Every cell of the funding table.</summary>
    public IReadOnlyList<PaperCell> Amounts => [.. Sources.SelectMany(source => FormSides.Both.Select(side => Amount(side, source)))];

    /// <summary>The lines of the funding table, the total first: the common core, and what else the form has.</summary>
    public IReadOnlyList<string> Sources => [.. FundingSource.Common.Union(Form.Funding.Lines.Select(line => line.Source))];

    public IReadOnlyList<PaperCell> Goals => [Field(FormField.PeriodGoal), Field(FormField.AnnualGoal)];

    /// <summary>Who signs, under the table.</summary>
    public IReadOnlyList<PaperCell> Signs => [Field(FormField.PersonInCharge), Field(FormField.Handler), Field(FormField.Phone), Field(FormField.FilledAt)];

    public PaperCell Field(FormField field) => Cell(field.Key(), field.Label(), Form.Text(field), KindOf(field));

    /// <summary>主管部门及代码 as one cell, the way the paper has it; apart where it is edited.</summary>
    public PaperCell Department => Field(FormField.DepartmentName) with
    {
        Text = string.Join('-', new[] { Form.DepartmentCode, Form.DepartmentName }.OfType<string>()),
        Marks = [.. MarksOf(FormField.DepartmentCode.Key()).Union(MarksOf(FormField.DepartmentName.Key()))],
    };

    public PaperCell Amount(FormSide side, string source)
    {
        var line = Form.Funding.Line(side, source);
        var cell = Cell($"funding.{side.Key()}.{source}", $"{side.Label()}{FundingSource.Label(source)}（元）", AmountText(line), PaperCellKind.Amount);
        return IsEditable && line?.Unreadable is not null ? cell with { Error = cell.Error ?? "这里读不出金额，已按原样保留。请填数字，单位为元。" } : cell;
    }

    /// <summary>An amount as the paper shows it: with thousands; the words that stand there when they are no amount.</summary>
    public static string AmountText(FundingLine? line) => line?.Amount?.ToString("#,##0.##", CultureInfo.InvariantCulture) ?? line?.Unreadable ?? "";

    /// <summary>The label of a line as the paper prints it.</summary>
    public string SourceLabel(FormSide side, string source)
    {
        var label = Form.Funding.Line(side, source)?.Label ?? FundingSource.Label(source);
        return source switch
        {
            FundingSource.Total => $"{side.Label()}{label}：",
            FundingSource.Central => $"其中：{label}",
            _ => label,
        };
    }

    /// <summary>The head of one side of the indicator table, where findings about that whole side are shown.</summary>
    public PaperCell IndicatorHead(FormSide side) => Cell($"{side.Key()}Indicators", $"{side.Label()}绩效指标", "二级指标", PaperCellKind.Entry) with { IsEditable = false };

    internal PaperCell Cell(string name, string label, string? text, PaperCellKind kind) => new()
    {
        Name = name,
        Label = label,
        Text = text ?? "",
        Kind = kind,
        IsEditable = IsEditable,
        Marks = MarksOf(name),
        Error = _notes.Errors.GetValueOrDefault(name),
        Before = _notes.Changes?.At(name)?.Before,
        Reading = _notes.Readings.GetValueOrDefault(name),
        OpinionLink = _notes.OpinionPage is { } page ? PaperNotes.OpinionLink(page, name, rowId: null) : null,
        IsWrittenAbout = name == _insetCell,
    };

    /// <summary>A cell of an indicator row: added when its row is, and an opinion on it names the row.</summary>
    internal PaperCell Cell(FormSide side, string name, string label, string? text, Indicator? indicator)
    {
        var cell = Cell(name, label, text, PaperCellKind.Entry);
        var isAdded = indicator is not null && text is not null && _notes.Changes?.IsAdded(side, indicator) is true;
        return cell with
        {
            Before = isAdded ? "" : cell.Before,
            OpinionLink = _notes.OpinionPage is { } page && indicator is not null ? PaperNotes.OpinionLink(page, FindingPlace.Indicators(side).Key, indicator.Id) : null,
        };
    }

    private List<NumberedFinding> MarksOf(string name) => _marks.GetValueOrDefault(name) ?? [];

    private void Number(Finding finding)
    {
        var cells = CellsOf(finding.Place).ToList();
        var numbered = new NumberedFinding(_findings.Count + 1, finding, NumberedFinding.Describe(Form, finding.Place), PaperCell.IdOf(cells[0])) { Was = ShortTextAt(finding.Place) };
        _findings.Add(numbered);
        foreach (var cell in cells)
        {
            if (!_marks.TryGetValue(cell, out var marks))
            {
                _marks[cell] = marks = [];
            }

            marks.Add(numbered);
        }
    }

    /// <summary>The cells a finding points at: for an indicator its value or name, and the same cell of a twin that says the same.</summary>
    private IEnumerable<string> CellsOf(FindingPlace place)
    {
        if (place.IndicatorIn(Form) is not { } indicator)
        {
            return [place.Key];
        }

        var part = place.Cell is IndicatorCell.Name ? "name" : "value";
        return Form.AllIndicators()
            .Where(row => row.Indicator.Id == indicator.Id || (IsTwin(row.Indicator, indicator) && row.Indicator.Name == indicator.Name && row.Indicator.Value == indicator.Value))
            .OrderBy(row => row.Indicator.Id == indicator.Id ? 0 : 1)
            .Select(row => $"{PaperIndicators.NameOf(row.Side, Form.IndicatorsOf(row.Side).IndexOf(row.Indicator))}.{part}");
    }

    private string? ShortTextAt(FindingPlace place)
    {
        const int Short = 30;
        var text = place switch
        {
            { Field: { } field } => Form.Text(field),
            { Side: { } side, FundingSource: { } source } => Amount(side, source).Text,
            { Cell: IndicatorCell.Name } => place.IndicatorIn(Form)?.Name,
            _ => place.IndicatorIn(Form)?.Value,
        };
        return text is { Length: > 0 and <= Short } ? text : null;
    }

    private static bool IsTwin(Indicator one, Indicator other) => one.TwinId == other.Id || other.TwinId == one.Id;

    private static PaperCellKind KindOf(FormField field) => field switch
    {
        FormField.Overview or FormField.Basis or FormField.Necessity or FormField.Safeguards or FormField.Plan => PaperCellKind.Text,
        FormField.PeriodGoal or FormField.AnnualGoal => PaperCellKind.Goal,
        _ => PaperCellKind.Entry,
    };
}
