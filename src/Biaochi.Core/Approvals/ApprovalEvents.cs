using Biaochi.Core.Audit;

namespace Biaochi.Core.Approvals;

/// <summary>A batch was approved under a number.</summary>
public sealed record BatchApproved(string Number, DateOnly ApprovedOn, int Declarations) : IEventPayload;

/// <summary>One declaration was approved with that batch.</summary>
public sealed record DeclarationApproved(Guid ApprovalId, string Number, int Version, string Hash) : IEventPayload;
