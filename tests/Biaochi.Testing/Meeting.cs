using Biaochi.Core.Data;
using Biaochi.Core.Publications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Biaochi.Testing;

/// <summary>
/// Lets requests meet: each has read what it needs and is about to save when the others are too. Without it two requests of a test would come
/// one after the other, most of the time.
/// </summary>
public sealed class Meeting : SaveChangesInterceptor
{
    /// <summary>How long one waits for the others; they may be stopped by a lock that it holds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private Barrier? _barrier;

    /// <summary>Runs the requests at once. One that ends without saving is not waited for.</summary>
    public async Task<IReadOnlyList<T>> HoldAsync<T>(params IReadOnlyList<Func<Task<T>>> requests)
    {
        using var barrier = new Barrier(requests.Count);
        _barrier = barrier;
        try
        {
            return await Task.WhenAll(requests.Select(request => Task.Run(() => LeaveAfterAsync(barrier, request))));
        }
        finally
        {
            _barrier = null;
        }
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _barrier?.SignalAndWait(Patience, cancellationToken);
        return ValueTask.FromResult(result);
    }

    private static async Task<T> LeaveAfterAsync<T>(Barrier barrier, Func<Task<T>> request)
    {
        try
        {
            return await request();
        }
        finally
        {
            barrier.RemoveParticipant();
        }
    }
}

/// <summary>A database whose saves pass through a <see cref="Meeting"/>.</summary>
internal sealed class MeetingDatabase(IDatabaseProvider database, Meeting meeting) : IDatabaseProvider
{
    public void Configure(DbContextOptionsBuilder options)
    {
        database.Configure(options);
        options.AddInterceptors(meeting);
    }

    public ISearchIndex SearchIndex => database.SearchIndex;

    public void Release() => database.Release();

    public Task<IReadOnlyList<string>> MigrateAsync(BiaochiDbContext dbContext, DateTime now, CancellationToken cancellationToken) =>
        database.MigrateAsync(dbContext, now, cancellationToken);

    public bool IsUniqueViolation(DbUpdateException exception, string? table = null) => database.IsUniqueViolation(exception, table);
}
