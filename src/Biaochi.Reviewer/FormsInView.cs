using Biaochi.Forms;
using Biaochi.Reviewer.Reading.Across;
using Biaochi.Reviewer.Similarity;

namespace Biaochi.Reviewer;

/// <summary>Known forms as far as whoever reads the findings may know them: a finding names the other form, and what it has otherwise.</summary>
/// <param name="Forms">The forms.</param>
/// <param name="See">The form of a number as he may see it, whole or without its contacts; null where no finding may rest on it.</param>
public sealed record FormsInView(KnownForms Forms, Func<int, TargetForm?> See)
{
    /// <summary>People and telephones change from year to year, and so do codes: only forms of the same year are held against each other by them.</summary>
    internal IEnumerable<TargetForm> TiedTo(TargetForm form) => Forms.TiedTo(form)
        .Select(See)
        .OfType<TargetForm>()
        .Where(other => BudgetYears.MayBeOne(form, other));

    internal IEnumerable<(TargetForm Other, SharedPassage Passage)> PassagesOf(TargetForm form) =>
        Forms.PassagesOf(form, IsSeen).Select(passage => (See(passage.Form)!, passage));

    internal IEnumerable<(TargetForm Other, double Resemblance)> NearDuplicatesOf(TargetForm form) =>
        Forms.NearDuplicatesOf(form, IsSeen).Select(near => (See(near.Form)!, near.Resemblance));

    private bool IsSeen(int number) => See(number) is not null;
}
