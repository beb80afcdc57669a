using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Biaochi.Core.Data;

namespace Biaochi.Core.Audit;

/// <summary>Puts a fact into the save that makes it true.</summary>
public static class EventRecording
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Adds the event to the context; it is written by the same SaveChanges as the change itself.</summary>
    public static void Record<T>(this BiaochiDbContext dbContext, ProcessContext process, Guid regionId, Guid subjectId, T payload)
        where T : IEventPayload =>
        dbContext.Events.Add(new Event
        {
            Id = process.NewId(),
            RegionId = regionId,
            ProcessId = process.ProcessId,
            ProcessType = process.Type,
            Type = typeof(T).Name,
            At = process.At,
            AccountId = process.Actor.AccountId,
            SubjectId = subjectId,
            Payload = JsonSerializer.Serialize(payload, Options),
            Reason = process.Reason,
        });
}
