using Biaochi.Core.Audit;

namespace Biaochi.Core.Organisations;

public sealed record RegionCreated(string Code, string Name) : IEventPayload;

public sealed record OrganisationCreated(string Code, string Name, OrganisationKind Kind, Guid? ParentId) : IEventPayload;
