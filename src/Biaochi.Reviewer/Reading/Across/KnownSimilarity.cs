using Biaochi.Forms;
using Biaochi.Reviewer.Similarity;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>What one form has in common by its words with forms that are kept.</summary>
internal sealed class KnownSimilarity(TargetForm form, IReadOnlyList<FormsInView> others) : FormSimilarity([form])
{
    private IReadOnlyList<(TargetForm Other, SharedPassage Passage)>? _passages;
    private IReadOnlyList<(TargetForm Other, double Resemblance)>? _nearDuplicates;

    /// <summary>Several rules ask for them.</summary>
    protected override IEnumerable<(TargetForm Other, SharedPassage Passage)> FindPassages(int number) =>
        _passages ??= [.. others.SelectMany(known => known.PassagesOf(form))];

    protected override IEnumerable<(TargetForm Other, double Resemblance)> FindNearDuplicates(int number) =>
        _nearDuplicates ??= [.. others.SelectMany(known => known.NearDuplicatesOf(form)).OrderByDescending(near => near.Resemblance)];
}
