using System.Globalization;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Printing;

/// <summary>What a form answers at each place of the paper, and what the paper has no place for.</summary>
internal sealed class FormAnswers
{
    private readonly TargetForm _form;
    private readonly Dictionary<(string? Path, string Label), ExtraEntry> _placed = [];

    public FormAnswers(TargetForm form, LayoutPaper paper, MoneyUnit unit)
    {
        (_form, Unit) = (form, unit);
        var places = new PaperPlaces(paper);
        var unplaced = FormFields.All.Except(places.Fields).Where(field => form.Text(field) is not null).Select(field => new ExtraEntry(field.Label(), form.Text(field)!)).ToList();
        foreach (var entry in form.Extra)
        {
            if (entry.Path is { } path && places.Signatures.Contains(path))
            {
                continue;
            }

            if (!places.Extras.Contains((entry.Path, entry.Label)) || !_placed.TryAdd((entry.Path, entry.Label), entry))
            {
                unplaced.Add(entry);
            }
        }

        Unplaced = unplaced;
    }

    public MoneyUnit Unit { get; }

    /// <summary>What is printed as rows of label and text.</summary>
    public IReadOnlyList<ExtraEntry> Unplaced { get; }

    public string? Of(PaperCell cell) =>
        cell.Field is { } field ? _form.Text(field)
        : cell.Department ? Department()
        : cell.Template is { } template ? Fill(template)
        : cell.IsOpinion ? Opinion(cell)
        : cell.Extra is { } label ? Extra(cell.Path, label)?.Text
        : null;

    public ExtraEntry? Extra(string? path, string label) => _placed.GetValueOrDefault((path, label));

    /// <summary>The text with its value put in; null where the value is a year that is not known, so that no empty brackets are printed.</summary>
    public string? Fill(string text)
    {
        var filled = text;
        foreach (var key in PaperPlaces.KeysIn(text))
        {
            if (ValueOf(key) is not { } value)
            {
                return null;
            }

            filled = filled.Replace($"{{{key}}}", value, StringComparison.Ordinal);
        }

        return filled.TrimEnd(' ');
    }

    private string? ValueOf(string key) => key switch
    {
        "year" => _form.FiscalYear?.ToString(CultureInfo.InvariantCulture),
        "unit" => PrintedMoney.Name(Unit),
        _ when PaperPlaces.ExtraIn(key) is { } label => Extra(null, label)?.Text ?? "",
        _ => _form.Text(PaperPlaces.FieldOf(key)) ?? "",
    };

    /// <summary>The words, then who signed them and when, each on a line of its own.</summary>
    private string Opinion(PaperCell cell) => string.Join('\n', _form.Extra
        .Where(entry => entry.Path == PaperPlaces.SignaturePath(cell))
        .Select(entry => $"{entry.Label}：{entry.Text}")
        .Prepend(Extra(cell.Path, cell.Extra!)?.Text ?? ""));

    private string? Department() => _form.DepartmentCode is { } code && _form.DepartmentName is { } name ? $"{code}-{name}" : _form.DepartmentCode ?? _form.DepartmentName;
}
