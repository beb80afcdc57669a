using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;

namespace Biaochi.Reviewer.Rules;

/// <summary>What a rule has against one indicator.</summary>
/// <param name="Situation">The case, with its weight.</param>
/// <param name="Statement">The opinion behind the indicator's name: fact and consequence.</param>
/// <param name="Suggestion">What the unit can write instead.</param>
internal sealed record IndicatorObjection(FindingCase Situation, string Statement, string Suggestion)
{
    /// <summary>The cell to mend, where it is one of the two.</summary>
    public IndicatorCell? Cell { get; init; }

    /// <summary>The whole new text of that cell, where it is certain.</summary>
    public string? Repair { get; init; }
}
