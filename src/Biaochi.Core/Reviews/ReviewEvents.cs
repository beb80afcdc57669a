using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Core.Reviews;

/// <summary>One step passed a version.</summary>
/// <param name="SheetHash">SHA-256 of the 审核表 that was filled in; null without one.</param>
public sealed record DeclarationPassed(ReviewStep Step, int Version, ReviewGrade? Grade, Stage NextStage, string? SheetHash = null) : IEventPayload;

/// <summary>One step returned a version to the unit.</summary>
/// <param name="SheetHash">SHA-256 of the 审核表 that was filled in; null without one.</param>
public sealed record DeclarationReturned(ReviewStep Step, int Version, ReviewGrade? Grade, int Opinions, string? SheetHash = null) : IEventPayload;

public sealed record OpinionWritten(Guid OpinionId, ReviewStep Step, string Place, string? RowId, OpinionAudience Audience, string? FindingCode) : IEventPayload;

public sealed record OpinionRemoved(Guid OpinionId) : IEventPayload;

public sealed record OpinionAnswered(Guid OpinionId) : IEventPayload;

/// <summary>One finding was passed by with a reason.</summary>
public sealed record FindingDismissed(Guid DismissalId, string Code, string Place, string? RowId, DismissalSide Side) : IEventPayload;

/// <summary>Who had dismissed a finding took that back.</summary>
public sealed record FindingRestored(Guid DismissalId, string Code) : IEventPayload;
