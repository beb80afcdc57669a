using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>
/// Keeps each desk in memory for its user and no longer than needed: nothing of it enters the workflow or a database. A desk is found by an
/// unguessable key in a cookie, and only by the user who laid it out.
/// </summary>
internal sealed class DeskStore : IDisposable
{
    private const string CookieName = "biaochi-desk";

    /// <summary>All desks together, in bytes.</summary>
    private const long Capacity = 512L * 1024 * 1024;

    private readonly Lock _changing = new();

    private readonly MemoryCache _desks = new(new MemoryCacheOptions { SizeLimit = Capacity });

    public DeskBatch Find(HttpContext context) => Key(context) is { } key && _desks.TryGetValue(key, out DeskBatch? batch) ? batch! : DeskBatch.Empty;

    /// <summary>False when the server has no room for it now.</summary>
    public bool TryKeep(HttpContext context, DeskBatch batch)
    {
        // A key we did not give out is not taken over.
        var key = Key(context) is { } known && _desks.TryGetValue(known, out _) ? known : NewKey(context);
        _desks.Set(key, batch, new MemoryCacheEntryOptions { SlidingExpiration = DeskLimits.Patience, Size = batch.Weight });
        return _desks.TryGetValue(key, out _);
    }

    /// <summary>Changes one form of the desk as it stands now, also when two requests of one page meet. Null when it is not there or there is no room.</summary>
    public DeskForm? TryChange(HttpContext context, int number, Func<DeskForm, DeskForm> change)
    {
        lock (_changing)
        {
            var batch = Find(context);
            return batch.Form(number) is { } form && change(form) is var changed && TryKeep(context, batch.With(changed)) ? changed : null;
        }
    }

    public void Clear(HttpContext context)
    {
        if (Key(context) is { } key)
        {
            _desks.Remove(key);
        }

        context.Response.Cookies.Delete(CookieName, Cookie(context));
    }

    public void Dispose() => _desks.Dispose();

    private static (string Secret, string? User)? Key(HttpContext context) =>
        context.Request.Cookies[CookieName] is { } secret ? (secret, context.User.Identity?.Name) : null;

    private static (string Secret, string? User) NewKey(HttpContext context)
    {
        var secret = RandomNumberGenerator.GetHexString(32, lowercase: true);
        context.Response.Cookies.Append(CookieName, secret, Cookie(context));
        return (secret, context.User.Identity?.Name);
    }

    private static CookieOptions Cookie(HttpContext context) => new()
    {
        Path = "/workbench/desk",
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        IsEssential = true,
    };
}
