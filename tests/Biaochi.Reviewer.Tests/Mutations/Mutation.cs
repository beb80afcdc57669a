using Biaochi.Forms;

namespace Biaochi.Reviewer.Tests.Mutations;

/// <summary>One defect to plant into a clean form.</summary>
/// <param name="Name">What a clerk did, in his words.</param>
/// <param name="Code">The one code that it must be found under.</param>
/// <param name="Plant">The form with the defect; null where the form has nothing for it.</param>
internal sealed record Mutation(string Name, string Code, Func<TargetForm, Mutant?> Plant)
{
    /// <summary>Codes that may be found too, because the same change shows there as well.</summary>
    public IReadOnlyList<string> AlsoSeenAs { get; init; } = [];

    public override string ToString() => Name;
}

/// <summary>A form with a planted defect.</summary>
/// <param name="Place">The key of the cell, without its column: a defect of both columns is said at either.</param>
/// <param name="RowId">The indicator, in either column, for a defect of one.</param>
internal sealed record Mutant(TargetForm Form, string Place, string? RowId = null)
{
    /// <summary>A form that came in with it, beside which the defect is seen; null for a defect of the form alone.</summary>
    public TargetForm? Beside { get; init; }
}
