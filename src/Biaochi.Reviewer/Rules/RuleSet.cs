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
        // One defect is said by one rule: the later of these leave to the others what they say better.
        var placeholderText = new PlaceholderText(knowledge);
        var placeholder = new PlaceholderIndicator(knowledge);
        var notAResult = new GoalNotAResult(knowledge);
        var pastYear = new PastYearContent(knowledge);
        var mismatch = new NameValueMismatch(knowledge);
        var sentence = new IndicatorIsASentence(knowledge, mismatch.Concerns);
        var unverifiable = new ValueUnverifiable(knowledge, placeholder.Concerns, mismatch.Concerns, sentence.Concerns);
        Rules =
        [
            new RequiredBlank(knowledge),
            new AnnualSideEmpty(knowledge),
            new CategoryMissing(knowledge),
            new TextTruncated(knowledge),
            new Residue(knowledge),
            new MalformedText(knowledge),
            new MalformedTimestamp(knowledge),
            new TemplateLabel(knowledge),
            placeholderText,
            new BasisNotADocument(knowledge),
            new DocumentReference(knowledge),
            new PlanWithoutSchedule(knowledge, placeholderText, pastYear),
            new MeasuresNotMeasures(knowledge, placeholderText),
            new ContactShared(knowledge),
            new DepartmentMismatch(knowledge),
            new NameNotAProject(knowledge),
            new IrrelevantText(knowledge),
            new CopiedText(knowledge),
            new RepeatedField(knowledge),
            notAResult,
            new GoalWithoutQuantity(knowledge, placeholderText, notAResult),
            placeholder,
            new IndicatorMisplaced(knowledge),
            sentence,
            new DuplicateIndicator(knowledge),
            new CoreOutputMissing(knowledge),
            new DuplicateProject(knowledge),
            new SatisfactionSubject(knowledge),
            new FundingSum(knowledge),
            new FundingSourceConflict(knowledge),
            new AmountMismatch(knowledge),
            new CostEqualsBudget(knowledge),
            new AmountBasisMissing(knowledge),
            new UnitCost(knowledge),
            unverifiable,
            new ValueUnit(knowledge),
            mismatch,
            new ComparatorWrong(knowledge),
            new TargetInconsistent(knowledge),
            new CountContradiction(knowledge),
            new DateContradiction(knowledge),
            pastYear,
            new OneOffAttribute(knowledge),
            new PeriodAnnualMismatch(knowledge),
            new ContentMismatch(knowledge, placeholderText),
            new Wording(knowledge),
            new Policy(knowledge),
            new PersonalData(knowledge),
        ];
        knowledge.CheckEverythingIsUsed();
    }

    public ImmutableArray<ReviewRule> Rules { get; }
}
