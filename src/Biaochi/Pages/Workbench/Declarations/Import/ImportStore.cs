using System.Security.Cryptography;
using Biaochi.Pages.Workbench.Desk;
using Microsoft.Extensions.Caching.Memory;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>
/// Keeps what was read from documents between looking at it and importing it: in memory, for its reader alone, under a key that nobody guesses.
/// </summary>
internal sealed class ImportStore : IDisposable
{
    /// <summary>All batches together, in bytes.</summary>
    private const long Capacity = 256L * 1024 * 1024;

    private readonly MemoryCache _batches = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public ImportBatch? Find(Guid accountId, string? key) => _batches.TryGetValue((accountId, key), out ImportBatch? batch) ? batch : null;

    /// <summary>The key under which it is kept; null when the server has no room for it now.</summary>
    public string? TryKeep(Guid accountId, ImportBatch batch)
    {
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        return TryKeep(accountId, key, batch) ? key : null;
    }

    /// <summary>False when the server has no room for it now.</summary>
    public bool TryKeep(Guid accountId, string key, ImportBatch batch)
    {
        _batches.Set((accountId, key), batch, new MemoryCacheEntryOptions { SlidingExpiration = DeskLimits.Patience, Size = batch.Weight });
        return _batches.TryGetValue((accountId, key), out _);
    }

    public void Dispose() => _batches.Dispose();
}
