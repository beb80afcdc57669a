using System.Security.Cryptography;
using Biaochi.Documents;
using Biaochi.Pages.Workbench.Desk;
using Microsoft.Extensions.Caching.Memory;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>A document that was read and waits for the clerk's word.</summary>
/// <param name="FileHash">SHA-256 of the document, for the record.</param>
public sealed record ReadDocument(string FileName, string FileHash, long Bytes, int FiscalYear, ReadResult Result);

/// <summary>
/// Keeps what was read from a document between looking at it and importing it: in memory, for its reader alone, under a key that nobody guesses.
/// </summary>
internal sealed class ImportStore : IDisposable
{
    /// <summary>All documents together, in bytes of their files.</summary>
    private const long Capacity = 256L * 1024 * 1024;

    private readonly MemoryCache _documents = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public ReadDocument? Find(Guid accountId, string? key) => _documents.TryGetValue((accountId, key), out ReadDocument? document) ? document : null;

    /// <summary>The key under which it is kept; null when the server has no room for it now.</summary>
    public string? TryKeep(Guid accountId, ReadDocument document)
    {
        var key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _documents.Set((accountId, key), document, new MemoryCacheEntryOptions { SlidingExpiration = DeskLimits.Patience, Size = Math.Max(document.Bytes, 1) });
        return _documents.TryGetValue((accountId, key), out _) ? key : null;
    }

    public void Remove(Guid accountId, string key) => _documents.Remove((accountId, key));

    public void Dispose() => _documents.Dispose();
}
