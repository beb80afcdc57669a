using System.Security.Cryptography;
using System.Text;

namespace Biaochi.Shared;

/// <summary>
/// The one-time code that <c>serve</c> prints while the database has no account: only who sees the server's own screen can make the first one.
/// </summary>
public sealed class SetUpCode
{
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public string Text { get; } = RandomNumberGenerator.GetString(Letters, 12);

    public bool Matches(string? given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Text), Encoding.UTF8.GetBytes((given ?? "").Trim().ToUpperInvariant()));
}
