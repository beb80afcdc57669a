using System.Security.Cryptography;

namespace Biaochi.Documents.Pdf.Security;

/// <summary>The file's key in revisions 5 and 6: it stands in the file, encrypted with a hash of the password (ISO 32000-2, 7.6.4.3.3).</summary>
internal static class ModernKey
{
    private const int HashLength = 32;
    private const int SaltLength = 8;

    /// <summary>The key that the empty user password opens; null where that password is wrong.</summary>
    public static byte[]? Derive(SecuritySettings settings)
    {
        var user = settings.User.AsSpan();
        if (user.Length < HashLength + (2 * SaltLength) || settings.UserKey.Length < HashLength)
        {
            return null;
        }

        if (!Hash(user.Slice(HashLength, SaltLength), settings.Revision).AsSpan().SequenceEqual(user[..HashLength]))
        {
            return null;
        }

        using var aes = Aes.Create();
        aes.Key = Hash(user.Slice(HashLength + SaltLength, SaltLength), settings.Revision);
        return aes.DecryptCbc(settings.UserKey.AsSpan(0, HashLength), new byte[16], PaddingMode.None);
    }

    /// <summary>The hash of the empty password and a salt: plain SHA-256 in revision 5, algorithm 2.B in revision 6.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, int revision)
    {
        var key = SHA256.HashData(salt);
        if (revision < 6)
        {
            return key;
        }

        using var aes = Aes.Create();
        for (int round = 0, last = 0; round < 64 || last > round - 32; round++)
        {
            // The password before the key is empty. 64 copies make whole blocks of every length of hash.
            var repeated = Enumerable.Repeat(key, 64).SelectMany(bytes => bytes).ToArray();
            aes.Key = key[..16];
            var encrypted = aes.EncryptCbc(repeated, key.AsSpan(16, 16), PaddingMode.None);

            // The first 16 bytes as a number modulo 3: 256 leaves 1, so their sum does as well.
            key = (encrypted.Take(16).Sum(b => b) % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            last = encrypted[^1];
        }

        return key[..HashLength];
    }
}
