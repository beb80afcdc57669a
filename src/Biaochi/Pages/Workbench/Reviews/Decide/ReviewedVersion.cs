using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Pages.Workbench.Reviews.Decide;

/// <summary>The newest version of a declaration with what was said about it, and what changed since the one before.</summary>
internal sealed class ReviewedVersion(DeclarationDetails details)
{
    public int Number => details.Declaration.LastVersionNumber;

    public TargetForm Form { get; } = FormJson.ReadCanonical(details.Versions[^1].Json);

    public DeclarationVersion? Before => details.Versions.Count > 1 ? details.Versions[^2] : null;

    /// <summary>What changed since the version before; null for the first.</summary>
    public FormChanges? Changes => field ??= Before is null ? null : FormChanges.Between(FormJson.ReadCanonical(Before.Json), Form);

    public IReadOnlyList<OpinionEntry> Opinions => [.. details.Opinions.Where(opinion => opinion.Version == Number)];

    public IEnumerable<IGrouping<int, OpinionEntry>> EarlierOpinions =>
        details.Opinions.Where(opinion => opinion.Version != Number).GroupBy(opinion => opinion.Version).OrderByDescending(group => group.Key);

    public int OpinionsToUnit => Opinions.Count(opinion => opinion.Opinion.Audience is OpinionAudience.Unit);

    /// <summary>What others have already decided on this version.</summary>
    public IEnumerable<ConclusionEntry> Concluded => details.Conclusions.Where(conclusion => conclusion.Version == Number);
}
