using System.Collections.Immutable;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Rules.Completeness;
using Biaochi.Reviewer.Rules.Feasibility;
using Biaochi.Reviewer.Rules.Publication;
using Biaochi.Reviewer.Rules.Relevance;
using Biaochi.Reviewer.Rules.Suitability;

namespace Biaochi.Reviewer.Rules;

/// <summary>Every rule, with the knowledge it was made with. A new rule is one class, one line here, and one block in the knowledge file.</summary>
internal sealed class RuleSet
{
    /// <exception cref="KnowledgeException">The knowledge lacks something, or has something that no rule uses.</exception>
    public RuleSet(ReviewKnowledge knowledge)
    {
        var placeholder = new PlaceholderText(knowledge);
        Rules =
        [
            new RequiredBlank(knowledge),
            new AnnualSideEmpty(knowledge),
            new TextTruncated(knowledge),
            new Residue(knowledge),
            new MalformedText(knowledge),
            new MalformedTimestamp(knowledge),
            new TemplateLabel(knowledge),
            placeholder,
            new BasisNotADocument(knowledge),
            new DocumentReference(knowledge),
            new PlanWithoutSchedule(knowledge, placeholder),
            new MeasuresNotMeasures(knowledge, placeholder),
            new NameNotAProject(knowledge),
            new IrrelevantText(knowledge),
            new RepeatedField(knowledge),
            new GoalNotAResult(knowledge),
            new GoalWithoutQuantity(knowledge, placeholder),
            new FundingSum(knowledge),
            new CostEqualsBudget(knowledge),
            new NameValueMismatch(knowledge),
            new OneOffAttribute(knowledge),
            new ContentMismatch(knowledge, placeholder),
            new Wording(knowledge),
            new PersonalData(knowledge),
        ];
        knowledge.CheckEverythingIsUsed();
    }

    public ImmutableArray<ReviewRule> Rules { get; }
}
