using System.Collections.Immutable;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;

namespace Biaochi.Reviewer.Rules;

/// <summary>
/// One kind of finding: its code, name, aspect and basis, and the check. A rule keeps nothing between forms. Where a form does not say enough,
/// it finds nothing: a missed defect costs less than a wrong objection.
/// </summary>
internal abstract class ReviewRule
{
    protected ReviewRule(ReviewKnowledge knowledge, string code, string title, ReviewAspect aspect)
    {
        Knowledge = knowledge.Rule(code);
        var basis = Knowledge.Basis;
        Description = new RuleDescription(code, title, aspect, basis.Article is { } article ? $"{basis.Document}{article}" : basis.Document, basis.Title, basis.Verified);
    }

    public RuleDescription Description { get; }

    protected RuleKnowledge Knowledge { get; }

    public abstract IEnumerable<Finding> Check(ReviewedForm form);

    protected Finding Find(FindingCase situation, FindingPlace place, ImmutableArray<string> evidence, string opinion, string suggestion) => new()
    {
        Code = Description.Code,
        Title = Description.Title,
        Aspect = Description.Aspect,
        Severity = situation.Severity,
        StopsSubmission = situation.StopsSubmission,
        Place = place,
        Evidence = evidence,
        Opinion = opinion,
        Suggestion = suggestion,
        Basis = Description.Basis,
    };
}
