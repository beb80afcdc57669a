using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading;

/// <summary>A cell that a unit wrote in its own words.</summary>
/// <param name="cell">The cell.</param>
/// <param name="text">To the letter, without white space at its ends.</param>
/// <param name="year">The form's year, to which its dates without a year belong.</param>
/// <param name="same">Another cell with the same text, which is read once for both: the goals of both columns often are one.</param>
internal sealed class NarrativeText(FormField cell, string text, int? year, NarrativeText? same = null)
{
    public FormField Field { get; } = cell;

    /// <summary>To the letter, without white space at its ends.</summary>
    public string Text { get; } = text;

    /// <summary>Without white space.</summary>
    public string Compact { get; } = CompactText.Of(text);

    /// <summary>Letters and figures only: two cells are the same text also where their punctuation differs.</summary>
    public string Letters => field ??= same?.Letters ?? CompactText.Letters(Text);

    /// <summary>Every figure and date of <see cref="Text"/>.</summary>
    public IReadOnlyList<TextFigure> Figures => field ??= same?.Figures ?? TextFigure.FindAll(Text, year);

    /// <summary>Every figure and date of <see cref="Compact"/>.</summary>
    public IReadOnlyList<TextFigure> CompactFigures => field ??= ReferenceEquals(Compact, Text) ? Figures : same?.CompactFigures ?? TextFigure.FindAll(Compact, year);

    public bool IsGoal => Field is FormField.PeriodGoal or FormField.AnnualGoal;

    public string Label => $"“{Field.Label()}”";

    /// <summary>The cells of the form in which something is written, in the order of the form.</summary>
    public static ImmutableArray<NarrativeText> Of(TargetForm form)
    {
        var texts = ImmutableArray.CreateBuilder<NarrativeText>(ReviewedForm.Narrative.Length);
        foreach (var field in ReviewedForm.Narrative)
        {
            if (form.Text(field)?.Trim() is { Length: > 0 } text)
            {
                texts.Add(new NarrativeText(field, text, form.FiscalYear, texts.FirstOrDefault(other => other.Text == text)));
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>The cell's text where something is written.</summary>
    public static NarrativeText? Of(ReviewedForm form, FormField field) =>
        form.IsBlank(field) ? null : form.Texts.FirstOrDefault(text => text.Field == field) ?? new NarrativeText(field, form.Form.Text(field)!.Trim(), form.Form.FiscalYear);

    /// <summary>Whether so much of its letters stands in the other text, by the share from 0 to 1.</summary>
    public bool StandsIn(NarrativeText other, double share) =>
        (Letters.Length < TextOverlap.RunLength || Marks.AtMostIn(other.Marks) >= share) && TextOverlap.Covers(Letters, other.Letters, share);

    /// <summary>Whether the other text begins with all of this one and goes on.</summary>
    public bool IsContinuedIn(NarrativeText other) => other.Compact.Length > Compact.Length && other.Compact.StartsWith(Compact, StringComparison.Ordinal);

    /// <summary>At most that many characters from the beginning, to the letter.</summary>
    public string Start(int length) => CompactText.Start(Text, length);

    /// <summary>The beginning as an opinion shows it.</summary>
    public string Shown(int length) => Excerpt.Of(Text, length);

    private RunMarks Marks => field ??= same?.Marks ?? new RunMarks(Letters, TextOverlap.RunLength);

    /// <summary>How cells are called together: “项目概况”“年度目标”; the goals of both columns are the form's “总体目标”.</summary>
    public static string Labels(IEnumerable<NarrativeText> texts) => Labels(texts.Select(text => text.Field));

    /// <inheritdoc cref="Labels(IEnumerable{NarrativeText})"/>
    public static string Labels(IEnumerable<FormField> cells)
    {
        var all = cells.Distinct().ToList();
        if (all.Contains(FormField.PeriodGoal) && all.Remove(FormField.AnnualGoal))
        {
            return string.Concat(all.Select(cell => cell is FormField.PeriodGoal ? "“总体目标”" : $"“{cell.Label()}”"));
        }

        return string.Concat(all.Select(cell => $"“{cell.Label()}”"));
    }
}
