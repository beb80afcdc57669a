using Biaochi.Core.Audit;
using Biaochi.Testing;

namespace Biaochi.Core.Tests.Operations;

/// <summary>Does the operation once; answers what the person is told when it was not done, otherwise null.</summary>
public delegate Task<string?> OperationCall(IServiceProvider services, ProcessContext process);

/// <summary>An operation in a situation in which it succeeds for some people and for nobody else. What holds for all operations is tested on these.</summary>
public sealed record OperationCase
{
    public required string Name { get; init; }

    public required ProcessType Process { get; init; }

    /// <summary>Everybody who may; null is the operator of the server.</summary>
    public required IReadOnlyList<string?> Allowed { get; init; }

    /// <summary>The facts that it records, each as often as it does.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>Brings the world into that situation.</summary>
    public required Func<World, Task<OperationCall>> ArrangeAsync { get; init; }

    /// <summary>True where doing it again is a new deed: a password may be set twice.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>False where two at one moment may both be done: two like opinions harm nobody, and the writer can take one off.</summary>
    public bool IsExclusive { get; init; } = true;

    public override string ToString() => Name;
}
