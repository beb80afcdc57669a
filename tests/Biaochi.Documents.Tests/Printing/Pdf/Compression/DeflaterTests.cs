using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Biaochi.Documents.Printing.Pdf.Compression;
using FsCheck;
using FsCheck.Fluent;

namespace Biaochi.Documents.Tests.Printing.Pdf.Compression;

public class DeflaterTests
{
    public static TheoryData<string, byte[]> Samples => new()
    {
        { "nothing", [] },
        { "one byte", [7] },
        { "two bytes", [0, 255] },
        { "one byte again and again", new byte[100_000] },
        { "a match as far as the window reaches", [.. "far away"u8, .. Noise(32_760), .. "far away"u8] },
        { "a match farther than the window", [.. "far away"u8, .. Noise(32_768), .. "far away"u8] },
        { "more than a block of noise", Noise(150_000) },
        { "text", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("青禾县农村饮水管网维修养护，受益人口≥4.2万人。", 5_000))) },
        { "codes of very different use", [.. Enumerable.Range(0, 24).SelectMany(symbol => Enumerable.Repeat((byte)(symbol * 7), 1 << (symbol / 2 + symbol % 2 * 7)))] },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Compress_Sample_UnpacksToTheSame(string name, byte[] data) => Assert.True(data.AsSpan().SequenceEqual(Unpack(new Deflater().Compress(data))), name);

    [Fact]
    public void Compress_AnyBytes_UnpacksToTheSame()
    {
        var deflater = new Deflater();
        var bytes = Gen.Choose(1, 256).SelectMany(range => Gen.Choose(0, range - 1).Select(value => (byte)value).ArrayOf()).Resize(3_000);

        Prop.ForAll(bytes.ToArbitrary(), data => Assert.Equal(data, Unpack(deflater.Compress(data)))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    /// <summary>Frequencies that double make the deepest tree there is, deeper than a code may be long.</summary>
    [Fact]
    public void Of_FrequenciesThatDouble_StaysWithinTheLongestLength()
    {
        var frequencies = Enumerable.Range(0, 30).Select(i => 1 << i).ToArray();

        var code = HuffmanCode.Of(frequencies, 15);

        Assert.Equal(15, code.Lengths.Max());
        Assert.Equal(1 << 15, code.Lengths.Sum(length => 1 << (15 - length)));
        Assert.Equal(code.Lengths.OrderDescending(), code.Lengths);
    }

    /// <summary>Files are kept and compared by their hash: what this gives may never change without a reason.</summary>
    [Fact]
    public void Compress_OnAnyMachine_GivesTheseBytes()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2_000).Select(i => $"第{i}行 {i * i % 977}；")));

        var packed = new Deflater().Compress(text);

        Assert.Equal("6bfabf93223172cbc989eac73d37c456", Convert.ToHexStringLower(SHA256.HashData(packed))[..32]);
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var data = new MemoryStream();
        stream.CopyTo(data);
        return data.ToArray();
    }

    private static byte[] Noise(int length)
    {
        var (noise, state) = (new byte[length], 12345u);
        for (var i = 0; i < length; i++)
        {
            state = unchecked((state * 1664525) + 1013904223);
            noise[i] = (byte)(state >> 24);
        }

        return noise;
    }
}
