using System.Security.Cryptography;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Security;

/// <summary>Decrypts files that open without a password: the standard security handler with the empty user password (ISO 32000-1, 7.6).</summary>
internal sealed class Decryptor
{
    private readonly byte[] _key;
    private readonly SecuritySettings _settings;

    private Decryptor(byte[] key, SecuritySettings settings)
    {
        _key = key;
        _settings = settings;
    }

    /// <summary>The file's decryptor; null where nothing is encrypted.</summary>
    /// <exception cref="DocumentFormatException">It takes a password to open it, or it is encrypted in a way that is not known.</exception>
    public static Decryptor? Create(PdfDictionary trailer, string file)
    {
        if (trailer["Encrypt"].Dictionary is not { } dictionary)
        {
            return null;
        }

        var settings = SecuritySettings.Read(dictionary, trailer) ?? throw new DocumentFormatException(file, "PDF 采用了无法识别的加密方式，不能读取。请取消加密或重新导出后再读取。");
        var key = settings.Revision >= 5 ? ModernKey.Derive(settings) : LegacyKey.Derive(settings);
        return new Decryptor(key ?? throw new DocumentFormatException(file, "PDF 设有打开密码，不能读取。请取消密码后另存，再读取。"), settings);
    }

    public byte[] DecryptText(byte[] text, int number, int generation) => Decrypt(_settings.TextMethod, text, number, generation).ToArray();

    /// <param name="filter">The crypt filter the stream names; null for the document's own.</param>
    public ReadOnlyMemory<byte> DecryptStream(PdfStream stream, string? filter)
    {
        var type = stream.Dictionary["Type"].Name;
        if (stream.Number == 0 || type == "XRef" || (type == "Metadata" && !_settings.EncryptsMetadata))
        {
            return stream.Raw;
        }

        return Decrypt(filter is null ? _settings.StreamMethod : _settings.MethodOf(filter), stream.Raw, stream.Number, stream.Generation);
    }

    private ReadOnlyMemory<byte> Decrypt(CipherMethod method, ReadOnlyMemory<byte> bytes, int number, int generation) => method switch
    {
        CipherMethod.Identity => bytes,
        CipherMethod.Rc4 => Rc4.Apply(ObjectKey(number, generation, isAes: false), bytes.Span),
        CipherMethod.AesV2 => DecryptAes(ObjectKey(number, generation, isAes: true), bytes.Span),
        CipherMethod.AesV3 => DecryptAes(_key, bytes.Span),
    };

    /// <summary>The key of one object (ISO 32000-1, algorithm 1).</summary>
    private byte[] ObjectKey(int number, int generation, bool isAes)
    {
        byte[] seed = [.. _key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)generation, (byte)(generation >> 8), .. isAes ? "sAlT"u8 : []];
#pragma warning disable CA5351 // The standard prescribes MD5; nothing is protected with it here.
        return MD5.HashData(seed)[..Math.Min(16, _key.Length + 5)];
#pragma warning restore CA5351
    }

    /// <summary>The first block is the initial vector; the padding is taken off where it is sound.</summary>
    private static byte[] DecryptAes(byte[] key, ReadOnlySpan<byte> bytes)
    {
        const int Block = 16;
        var length = (bytes.Length - Block) / Block * Block;
        if (length <= 0)
        {
            return [];
        }

        using var aes = Aes.Create();
        aes.Key = key;
        var plain = aes.DecryptCbc(bytes.Slice(Block, length), bytes[..Block], PaddingMode.None);
        var padding = plain[^1];
        return padding is > 0 and <= Block ? plain[..^padding] : plain;
    }
}
