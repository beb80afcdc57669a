using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Biaochi.Documents.Excel.Binary;

/// <summary>
/// Opens workbooks that are encrypted though they have no password to open: Excel encrypts those whose structure is protected with a word that
/// everybody knows (MS-XLS 2.2.10; RC4 of MS-OFFCRYPTO 2.3.6).
/// </summary>
internal static class BiffDecryption
{
    private const string KnownWord = "VelvetSweatshop";
    private const int BlockLength = 1024;
    private const int KeyLength = 5;

    /// <summary>Decrypts the workbook in its place; false where it has a password of its own, or is encrypted in another way.</summary>
    /// <param name="workbook">All records.</param>
    /// <param name="filePass">The record that tells how they are encrypted.</param>
    public static bool TryDecrypt(Span<byte> workbook, BiffRecord filePass)
    {
        if (filePass.U16() != 1 || filePass.U16() != 1 || filePass.U16() != 1)
        {
            return false;
        }

        var key = KeyOf(filePass.Take(16));
        byte[] verifier = [.. filePass.Take(16), .. filePass.Take(16)];
        new Rc4(BlockKey(key, 0)).Apply(verifier);
        if (!Md5(verifier.AsSpan(0, 16)).AsSpan().SequenceEqual(verifier.AsSpan(16)))
        {
            return false;
        }

        Decrypt(workbook, key);
        return true;
    }

    /// <summary>The stream of key bytes runs over heads of records and those records that are not encrypted, too.</summary>
    private static void Decrypt(Span<byte> workbook, byte[] key)
    {
        var keyStream = new byte[BlockLength];
        var block = -1;
        for (var at = 0; at + 4 <= workbook.Length;)
        {
            var type = (BiffType)BinaryPrimitives.ReadUInt16LittleEndian(workbook[at..]);
            var end = Math.Min(workbook.Length, at + 4 + BinaryPrimitives.ReadUInt16LittleEndian(workbook[(at + 2)..]));
            for (var i = at + 4 + PlainBytes(type); i < end; i++)
            {
                if (i / BlockLength != block)
                {
                    block = i / BlockLength;
                    keyStream.AsSpan().Clear();
                    new Rc4(BlockKey(key, block)).Apply(keyStream);
                }

                workbook[i] ^= keyStream[i % BlockLength];
            }

            at = end;
        }
    }

    /// <summary>How many bytes at the begin of such a record are never encrypted (MS-XLS 2.2.10).</summary>
    private static int PlainBytes(BiffType type) => type switch
    {
        BiffType.BeginOfPart or BiffType.FilePass or BiffType.InterfaceBegin or BiffType.SharedUsers or BiffType.FileLock or BiffType.RevisionInfo or BiffType.RevisionHead => int.MaxValue / 2,
        BiffType.BoundSheet => 4,
        _ => 0,
    };

    private static byte[] KeyOf(ReadOnlySpan<byte> salt)
    {
        var word = Md5(Encoding.Unicode.GetBytes(KnownWord));
        var salted = new byte[(KeyLength + salt.Length) * 16];
        for (var at = 0; at < salted.Length; at += KeyLength + salt.Length)
        {
            word.AsSpan(0, KeyLength).CopyTo(salted.AsSpan(at));
            salt.CopyTo(salted.AsSpan(at + KeyLength));
        }

        return Md5(salted)[..KeyLength];
    }

    private static byte[] BlockKey(byte[] key, int block)
    {
        Span<byte> numbered = stackalloc byte[KeyLength + 4];
        key.CopyTo(numbered);
        BinaryPrimitives.WriteInt32LittleEndian(numbered[KeyLength..], block);
        return Md5(numbered);
    }

    /// <summary>The format demands this hash; it protects nothing here, as the word is known.</summary>
#pragma warning disable CA5351 // MS-OFFCRYPTO 2.3.6.2 prescribes MD5
    private static byte[] Md5(ReadOnlySpan<byte> bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    /// <summary>RC4, which .NET leaves out.</summary>
    private sealed class Rc4
    {
        private readonly byte[] _state = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        private byte _i;
        private byte _j;

        public Rc4(ReadOnlySpan<byte> key)
        {
            byte j = 0;
            for (var i = 0; i < 256; i++)
            {
                j += (byte)(_state[i] + key[i % key.Length]);
                (_state[i], _state[j]) = (_state[j], _state[i]);
            }
        }

        public void Apply(Span<byte> bytes)
        {
            foreach (ref var b in bytes)
            {
                _j += _state[++_i];
                (_state[_i], _state[_j]) = (_state[_j], _state[_i]);
                b ^= _state[(byte)(_state[_i] + _state[_j])];
            }
        }
    }
}
