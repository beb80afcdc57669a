using Biaochi.Core.Audit;

namespace Biaochi.Core.Publications;

/// <summary>A copy without personal data became public.</summary>
public sealed record DeclarationPublished(Guid PublicationId, int Version, string Hash) : IEventPayload;
