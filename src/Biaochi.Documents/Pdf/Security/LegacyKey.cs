using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Biaochi.Documents.Pdf.Security;

/// <summary>The file's key in revisions 2 to 4, from MD5 and RC4 (ISO 32000-1, 7.6.3.3).</summary>
internal static class LegacyKey
{
    /// <summary>Fills passwords up to 32 bytes; it alone stands for the empty one.</summary>
    private static readonly byte[] Padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The key that the empty user password gives; null where that password is wrong.</summary>
    public static byte[]? Derive(SecuritySettings settings)
    {
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, settings.Permissions);
        byte[] unencryptedMetadata = settings.Revision >= 4 && !settings.EncryptsMetadata ? [0xFF, 0xFF, 0xFF, 0xFF] : [];
        var key = Md5([.. Padding, .. settings.Owner.AsSpan(0, Math.Min(32, settings.Owner.Length)), .. permissions, .. settings.FirstId, .. unencryptedMetadata]);
        for (var i = 0; settings.Revision >= 3 && i < 50; i++)
        {
            key = Md5(key.AsSpan(0, settings.KeyLength));
        }

        key = key[..settings.KeyLength];
        var check = Check(key, settings);
        return settings.User.AsSpan().StartsWith(check) ? key : null;
    }

    /// <summary>What /U begins with when the key is right (algorithms 4 and 5).</summary>
    private static byte[] Check(byte[] key, SecuritySettings settings)
    {
        if (settings.Revision == 2)
        {
            return Rc4.Apply(key, Padding);
        }

        var check = Md5([.. Padding, .. settings.FirstId]);
        for (var i = 0; i < 20; i++)
        {
            check = Rc4.Apply([.. key.Select(b => (byte)(b ^ i))], check);
        }

        return check;
    }

#pragma warning disable CA5351 // The standard prescribes MD5; nothing is protected with it here.
    private static byte[] Md5(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351
}
