using Biaochi.Documents.Layouts;
using Biaochi.Forms;

namespace Biaochi.Documents.Printing;

/// <summary>Which answers a layout's paper has a place for.</summary>
internal sealed class PaperPlaces
{
    private const string ExtraMark = "extra:";

    public PaperPlaces(LayoutPaper paper)
    {
        var cells = paper.Blocks.SelectMany(block => block.Row ?? []).ToList();
        var templates = paper.Above.Concat(paper.Below).SelectMany(line => line.Texts).Concat(cells.Select(cell => cell.Template).OfType<string>());
        var keys = templates.SelectMany(KeysIn).Where(key => key is not ("year" or "unit")).ToList();
        Fields =
        [
            .. cells.Select(cell => cell.Field).OfType<FormField>(),
            .. cells.Exists(cell => cell.Department) ? [FormField.DepartmentCode, FormField.DepartmentName] : Array.Empty<FormField>(),
            .. paper.Blocks.SelectMany(block => block.Goals?.Sides ?? []).Select(goal => goal.Side.Goal()),
            .. keys.Where(key => ExtraIn(key) is null).Select(FieldOf),
        ];
        Extras =
        [
            .. cells.Where(cell => cell.Extra is not null).Select(cell => (cell.Path, cell.Extra!)),
            .. paper.Blocks.Select(block => block.Table).OfType<PaperTable>().Select(table => (table.Path, table.Label)),
            .. keys.Select(ExtraIn).OfType<string>().Select(label => ((string?)null, label)),
        ];
        Signatures = [.. cells.Where(cell => cell.IsOpinion).Select(SignaturePath)];
    }

    public HashSet<FormField> Fields { get; }

    /// <summary>By the headings above them and their labels.</summary>
    public HashSet<(string? Path, string Label)> Extras { get; }

    /// <summary>Where the entries that sign an opinion stand.</summary>
    public HashSet<string> Signatures { get; }

    /// <summary>The path of who signed an opinion, and when.</summary>
    public static string SignaturePath(PaperCell opinion) => opinion.Path is null ? opinion.Extra! : $"{opinion.Path}/{opinion.Extra}";

    /// <summary>The keys between braces.</summary>
    public static IEnumerable<string> KeysIn(string text)
    {
        for (var close = -1; text.IndexOf('{', close + 1) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var end; close = end)
        {
            yield return text[(open + 1)..end];
        }
    }

    /// <summary>The extra entry's label in 「extra:单位负责人」, or null.</summary>
    public static string? ExtraIn(string key) => key.StartsWith(ExtraMark, StringComparison.Ordinal) ? key[ExtraMark.Length..] : null;

    public static FormField FieldOf(string key) => FormFields.FromKey(key) ?? throw new InvalidOperationException($"The layout's paper names {key}, which no form has.");
}
