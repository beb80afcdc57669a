using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Across;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>Bodies and counties that one cell of a form names and no other knows: the text was written for somebody else.</summary>
internal sealed class ForeignName(PlaceNames places, WordList bodies, WordList within)
{
    /// <summary>Letters between a body's place and its kind: 武汉(科技)大学.</summary>
    private const int MaxBetween = 8;

    /// <summary>县级, 县域, 市场: the word goes on, and what stood before it was no name.</summary>
    private const string GoesOnBehindCounty = "级域";
    private const char GoesOnBehindCity = '场';

    /// <summary>大学生, 大学毕业: people, not a body.</summary>
    private const string People = "生毕";

    /// <summary>Cells in which a county speaks of itself alone; the overview may tell where somebody comes from.</summary>
    private static readonly ImmutableArray<FormField> OwnCells = [FormField.Necessity, FormField.Safeguards, FormField.PeriodGoal, FormField.AnnualGoal];

    /// <summary>A body far away that only the goals know.</summary>
    public ForeignWords? FindBody(ReviewedForm form) =>
        form.Texts.Where(text => text.IsGoal).SelectMany(Bodies).FirstOrDefault(found => !IsElsewhere(form, found.Stem, found.Words.Text)).Words;

    /// <summary>Another county that one cell knows. Where several are named, the text is about neighbours.</summary>
    public ForeignWords? FindCounty(ReviewedForm form)
    {
        if (FormRegion.Of(form.Form) is not { } region || (region[^1] is '市' && !places.IsCounty(region)))
        {
            return null;
        }

        foreach (var text in form.Texts)
        {
            if (!OwnCells.Contains(text.Field))
            {
                continue;
            }

            var named = places.CountiesIn(text.Text).Where(place => place.Name != region && !IsWithinWord(text.Text, place)).DistinctBy(place => place.Name).ToList();
            if (named is [var place] && !IsElsewhere(form, place.Name, text))
            {
                return ForeignWords.At(text, place.Name, place.Start, place.End);
            }
        }

        return null;
    }

    private IEnumerable<(string Stem, ForeignWords Words)> Bodies(NarrativeText text)
    {
        foreach (var place in places.StemsIn(text.Text))
        {
            var end = EndOfBody(text.Text, place.End);
            if (end > 0)
            {
                var name = text.Text[place.Start..end];
                yield return (name, ForeignWords.At(text, CompactText.Of(name), place.Start, end));
            }
        }
    }

    /// <summary>Where the name of a body ends that goes on from there; 0 where none does.</summary>
    private int EndOfBody(string text, int start)
    {
        for (var end = start; end < text.Length && end - start <= MaxBetween && char.IsLetter(text[end]); end++)
        {
            var rest = text.AsSpan(end);
            if (within.Any(word => text.AsSpan(end).StartsWith(word, StringComparison.Ordinal)))
            {
                return 0;
            }

            foreach (var body in bodies)
            {
                if (rest.StartsWith(body, StringComparison.Ordinal) && !(rest.Length > body.Length && People.Contains(rest[body.Length])))
                {
                    return end + body.Length;
                }
            }
        }

        return 0;
    }

    private static bool IsWithinWord(string text, Place place) => place.End < text.Length
        && (place.Name[^1] is '县' ? GoesOnBehindCounty.Contains(text[place.End]) : place.Name[^1] is '市' && text[place.End] is GoesOnBehindCity);

    /// <summary>True where any cell beside that one has the name; the goals of both columns are one text.</summary>
    private static bool IsElsewhere(ReviewedForm form, string name, NarrativeText text) =>
        form.Texts.Where(other => other.Field != text.Field && !(text.IsGoal && other.IsGoal)).Select(other => other.Compact)
            .Concat([form.Form.ProjectName, form.Form.DepartmentName, form.Form.ImplementingUnit, form.Form.Title])
            .Concat(form.Form.AllIndicators().Select(row => row.Indicator.Name + row.Indicator.Value))
            .Any(other => CompactText.Of(other).Contains(CompactText.Of(name), StringComparison.Ordinal));
}
