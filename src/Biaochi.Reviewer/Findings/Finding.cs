using System.Collections.Immutable;

namespace Biaochi.Reviewer.Findings;

/// <summary>What a sharp reviewer would object to. Never a verdict: a person decides.</summary>
public sealed record Finding
{
    /// <summary>The code of the catalogue, e.g. "funding-sum".</summary>
    public required string Code { get; init; }

    /// <summary>Its Chinese name, e.g. 资金合计不符.</summary>
    public required string Title { get; init; }

    public required ReviewAspect Aspect { get; init; }

    public required Severity Severity { get; init; }

    public required FindingPlace Place { get; init; }

    /// <summary>Words of the form, to the letter, on which it rests; amounts as the interchange JSON writes them. Empty where nothing is written.</summary>
    public required ImmutableArray<string> Evidence { get; init; }

    /// <summary>As a reviewer words it: fact, and why it matters, with this form's own figures.</summary>
    public required string Opinion { get; init; }

    /// <summary>What the unit can do now.</summary>
    public required string Suggestion { get; init; }

    /// <summary>The rule it rests on, e.g. 财预〔2015〕88号.</summary>
    public required string Basis { get; init; }

    /// <summary>True for the few facts of form that keep a form from being submitted; any other finding can be passed with a reason.</summary>
    public required bool StopsSubmission { get; init; }

    /// <summary>The whole text that the cell at <see cref="Place"/> should have, where that is certain; null otherwise.</summary>
    public string? Repair { get; init; }
}
