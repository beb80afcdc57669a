using Biaochi.Core;

namespace Biaochi.Pages.Shared;

/// <summary>What a batch did, and which were left out and why.</summary>
public sealed record LeftOutList(string Done, IReadOnlyList<Refusal> Refused)
{
    public static LeftOutList None { get; } = new("", []);
}
