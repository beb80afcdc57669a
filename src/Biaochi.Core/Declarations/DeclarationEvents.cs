using Biaochi.Core.Audit;

namespace Biaochi.Core.Declarations;

/// <summary>A form was brought in from a document and became a draft.</summary>
public sealed record DeclarationImported(int FiscalYear, Occasion Occasion, Guid UnitId, string FileHash, string DraftHash) : IEventPayload;

/// <summary>A document that was brought in again said something else, and the draft took it over.</summary>
public sealed record FormTakenOver(int Revision, string FileHash, string DraftHash) : IEventPayload;

/// <summary>A draft was changed; once for a sitting of one person, not for each save.</summary>
public sealed record DraftEdited(int Revision) : IEventPayload;

/// <summary>The draft became a version and went to the department.</summary>
public sealed record DeclarationSubmitted(int Version, string Hash, int Findings) : IEventPayload;

/// <summary>The unit took it back before anybody had reviewed it.</summary>
public sealed record DeclarationWithdrawn(int Version) : IEventPayload;
