using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Audit;

/// <summary>A fact for the record. Append-only: the database refuses to change or delete a row. Names persons by id and holds no personal data.</summary>
public sealed class Event
{
    public required Guid Id { get; init; }

    public required Guid RegionId { get; init; }

    public required Guid ProcessId { get; init; }

    public required ProcessType ProcessType { get; init; }

    /// <summary>The name of the fact's record, e.g. DeclarationSubmitted.</summary>
    public required string Type { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null when the operator of the server acted.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>What it is about: a declaration, an account, an approval.</summary>
    public required Guid SubjectId { get; init; }

    public required string Payload { get; init; }

    public string? Reason { get; init; }
}

/// <summary>The content of an event. Its own record, never an entity: history stays readable when tables change.</summary>
public interface IEventPayload;

internal sealed class EventMapping : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("Events");
        builder.HasIndex(e => new { e.RegionId, e.SubjectId, e.At });
        builder.HasIndex(e => new { e.RegionId, e.At });
    }
}
