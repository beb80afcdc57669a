using Biaochi.Core.Accounts;

namespace Biaochi.Core.Audit;

/// <summary>What every write carries: which process, who, when (UTC), and why.</summary>
public sealed record ProcessContext(ProcessType Type, Actor Actor, DateTime At, string? Reason = null)
{
    public Guid ProcessId { get; } = Guid.CreateVersion7(At);

    /// <summary>A context for something that begins now.</summary>
    public static ProcessContext Begin(ProcessType type, Actor actor, TimeProvider timeProvider, string? reason = null) =>
        new(type, actor, timeProvider.GetUtcNow().UtcDateTime, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());

    /// <summary>An id for something made in this process; ids sort by time.</summary>
    public Guid NewId() => Guid.CreateVersion7(At);
}
