using System.Collections.Immutable;
using System.Globalization;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Printing;

/// <summary>What a form answers at each place of the paper, and what the paper has no place for.</summary>
internal sealed class FormAnswers
{
    private readonly TargetForm _form;
    private readonly Dictionary<string, string> _placed = new(StringComparer.Ordinal);

    public FormAnswers(TargetForm form, LayoutPaper paper, MoneyUnit unit)
    {
        (_form, Unit) = (form, unit);
        var cells = paper.Blocks.SelectMany(block => block.Row ?? []).ToList();
        var unplaced = FormFields.All.Except(PrintedFields(paper, cells)).Where(field => form.Text(field) is not null).Select(field => new ExtraEntry(field.Label(), form.Text(field)!)).ToList();
        foreach (var entry in form.Extra)
        {
            if (!cells.Exists(cell => cell.Extra == entry.Label) || !_placed.TryAdd(entry.Label, entry.Text))
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
        : cell.Extra is { } label ? _placed.GetValueOrDefault(label)
        : null;

    /// <summary>The text with its value put in; null where the value is a year that is not known, so that no empty brackets are printed.</summary>
    public string? Fill(string text)
    {
        if (KeyIn(text) is not { } key)
        {
            return text;
        }

        var value = key switch
        {
            "year" => _form.FiscalYear?.ToString(CultureInfo.InvariantCulture),
            "unit" => PrintedMoney.Name(Unit),
            _ => _form.Text(FieldOf(key)) ?? "",
        };
        return value is null ? null : text.Replace($"{{{key}}}", value, StringComparison.Ordinal);
    }

    private string? Department() => _form.DepartmentCode is { } code && _form.DepartmentName is { } name ? $"{code}-{name}" : _form.DepartmentCode ?? _form.DepartmentName;

    private static HashSet<FormField> PrintedFields(LayoutPaper paper, List<PaperCell> cells)
    {
        var printed = cells.Select(cell => cell.Field).OfType<FormField>().ToHashSet();
        printed.UnionWith(cells.Exists(cell => cell.Department) ? [FormField.DepartmentCode, FormField.DepartmentName] : []);
        printed.UnionWith(paper.Blocks.SelectMany(block => block.Goals?.Sides ?? []).Select(goal => goal.Side.Goal()));
        printed.UnionWith(paper.Above.Concat(paper.Below).SelectMany(line => line.Texts).Select(KeyIn).Where(key => key is not (null or "year" or "unit")).Select(key => FieldOf(key!)));
        return printed;
    }

    private static FormField FieldOf(string key) => FormFields.FromKey(key) ?? throw new InvalidOperationException($"The layout's paper names {key}, which no form has.");

    private static string? KeyIn(string text)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var close = text.IndexOf('}', StringComparison.Ordinal);
        return open >= 0 && close > open ? text[(open + 1)..close] : null;
    }
}
