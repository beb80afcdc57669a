using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;

namespace Biaochi.Core.Reviews;

/// <summary>One step passed a version.</summary>
public sealed record DeclarationPassed(ReviewStep Step, int Version, ReviewGrade? Grade, Stage NextStage) : IEventPayload;

/// <summary>One step returned a version to the unit.</summary>
public sealed record DeclarationReturned(ReviewStep Step, int Version, ReviewGrade? Grade, int Opinions) : IEventPayload;

public sealed record OpinionWritten(Guid OpinionId, ReviewStep Step, string Place, string? RowId, OpinionAudience Audience, string? FindingCode) : IEventPayload;

public sealed record OpinionRemoved(Guid OpinionId) : IEventPayload;

public sealed record OpinionAnswered(Guid OpinionId) : IEventPayload;
