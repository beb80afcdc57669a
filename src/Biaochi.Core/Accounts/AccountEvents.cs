using System.Collections.Immutable;
using Biaochi.Core.Audit;

namespace Biaochi.Core.Accounts;

public sealed record AccountCreated(Guid OrganisationId, ImmutableArray<Role> Roles) : IEventPayload;

public sealed record PasswordReset : IEventPayload;
