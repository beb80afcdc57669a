using System.Collections.Immutable;
using Biaochi.Forms;

namespace Biaochi.Reviewer.Similarity;

/// <summary>The cells of a form in which a unit writes its own words, as they are compared.</summary>
internal static class FormTexts
{
    public static ImmutableArray<FormField> Fields { get; } =
        [FormField.Overview, FormField.Basis, FormField.Necessity, FormField.Safeguards, FormField.Plan, FormField.PeriodGoal, FormField.AnnualGoal];

    /// <summary>In the order of the form, without the blank ones.</summary>
    public static ImmutableArray<(FormField Field, ComparableText Text)> Of(TargetForm form) =>
        [.. Fields.Select(field => (Field: field, Text: ComparableText.Of(form.Text(field)))).Where(cell => cell.Text.Letters.Length > 0)];

    /// <summary>The fingerprints of those cells that an index keeps, sorted, each once.</summary>
    public static void KeepPassages(TargetForm form, List<ulong> kept)
    {
        foreach (var field in Fields)
        {
            Keep(form.Text(field), kept);
        }

        Fingerprints.MakeDistinct(kept);
    }

    /// <summary>The same of the whole form: its indicators with their values too.</summary>
    public static void KeepWhole(TargetForm form, List<ulong> kept)
    {
        foreach (var field in Fields)
        {
            Keep(form.Text(field), kept);
        }

        foreach (var (_, indicator) in form.AllIndicators())
        {
            Keep(indicator.Name + indicator.Value, kept);
        }

        Fingerprints.MakeDistinct(kept);
    }

    private static void Keep(string? text, List<ulong> kept)
    {
        if (text is null)
        {
            return;
        }

        Span<char> room = text.Length <= 2048 ? stackalloc char[text.Length] : new char[text.Length];
        Fingerprints.Keep(room[..ComparableText.Fold(text, room)], kept);
    }
}
