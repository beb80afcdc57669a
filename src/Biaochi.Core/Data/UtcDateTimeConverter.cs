using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Biaochi.Core.Data;

/// <summary>Times are stored and read as UTC; SQLite would otherwise forget which kind they were.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time,
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
