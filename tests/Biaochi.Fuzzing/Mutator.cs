using System.IO.Compression;

namespace Biaochi.Fuzzing;

/// <summary>
/// Makes broken documents of sound ones. The same seed and number always give the same mutant, so that a run can be resumed at any number
/// and a fault found again.
/// </summary>
public sealed class Mutator(IReadOnlyList<SoundDocument> documents, int seed)
{
    private static readonly byte[][] Provoking =
    [
        "<<"u8.ToArray(), ">>"u8.ToArray(), "[["u8.ToArray(), "stream\n"u8.ToArray(), "endobj"u8.ToArray(), "0 0 R"u8.ToArray(), "/Length 99999999"u8.ToArray(), "/Kids[1 0 R]"u8.ToArray(), "/Prev 0"u8.ToArray(),
        "xref\n0 99999999\n"u8.ToArray(), "<w:tbl>"u8.ToArray(), "</w:tc>"u8.ToArray(), "<w:gridSpan w:val=\"99999999\"/>"u8.ToArray(), "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>"u8.ToArray(), "&a;"u8.ToArray(),
        "<td rowspan=99999 colspan=99999>"u8.ToArray(), "<table><tr><td>"u8.ToArray(), "ref=\"A1:XFD1048576\""u8.ToArray(), "-1"u8.ToArray(), "4294967296"u8.ToArray(), "\t\t\t\t"u8.ToArray(), "\f"u8.ToArray(),
        [0xFF, 0xFE], [0x00], [0x81, 0x30], "项目名称"u8.ToArray(), "指标值"u8.ToArray(), "万元"u8.ToArray(),
    ];

    /// <summary>A document as it was, to start the program with: what the runtime compiles first is no mutant's fault.</summary>
    public byte[] Sound => documents[0].Bytes;

    /// <summary>The mutant of that number and the document it was made from.</summary>
    public (SoundDocument From, byte[] Bytes) Make(int number)
    {
        var random = new Random(HashCode(seed, number));
        var document = documents[number % documents.Count];
        return (document, document.IsArchive && random.Next(4) > 0 ? InsideArchive(document.Bytes, random) : Mutate(document.Bytes, random));
    }

    /// <summary>A hash of our own: the framework's differs from run to run.</summary>
    private static int HashCode(int seed, int number) => unchecked((int)(((uint)seed * 2654435761u) ^ ((uint)number * 2246822519u)));

    /// <summary>Breaks one part of an archive and packs it again, so that the fault is met behind the decompression.</summary>
    private static byte[] InsideArchive(byte[] bytes, Random random)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(bytes)))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            var broken = random.Next(source.Entries.Count);
            for (var i = 0; i < source.Entries.Count; i++)
            {
                if (i == broken && random.Next(10) == 0)
                {
                    continue;
                }

                using var content = new MemoryStream();
                using (var part = source.Entries[i].Open())
                {
                    part.CopyTo(content);
                }

                var entry = target.CreateEntry(source.Entries[i].FullName, CompressionLevel.Fastest);
                using var packed = entry.Open();
                packed.Write(i == broken ? Mutate(content.ToArray(), random) : content.ToArray());
            }
        }

        return result.ToArray();
    }

    private static byte[] Mutate(byte[] sound, Random random)
    {
        var bytes = new List<byte>(sound);
        for (var faults = 1 + random.Next(random.Next(2) == 0 ? 3 : 30); faults > 0 && bytes.Count > 0; faults--)
        {
            MutateOnce(bytes, random);
        }

        return [.. bytes];
    }

    private static void MutateOnce(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + random.Next(random.Next(3) == 0 ? 4096 : 16));
        switch (random.Next(9))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                break;
            case 4:
                bytes.InsertRange(at, Provoking[random.Next(Provoking.Length)]);
                break;
            case 5:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 6:
                Repeat(bytes, at, length, random);
                break;
            case 7:
                ChangeNumber(bytes, at, random);
                break;
            default:
                Swap(bytes, at, random.Next(bytes.Count), Math.Min(length, 64));
                break;
        }
    }

    /// <summary>Many times the same: nested brackets, endless tables.</summary>
    private static void Repeat(List<byte> bytes, int at, int length, Random random)
    {
        var part = bytes.GetRange(at, Math.Min(length, 64)).ToArray();
        var all = new byte[part.Length * random.Next(1, 500)];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = part[i % part.Length];
        }

        bytes.InsertRange(at, all);
    }

    /// <summary>Lies about a length, an offset or a count.</summary>
    private static void ChangeNumber(List<byte> bytes, int from, Random random)
    {
        var at = bytes.FindIndex(from, b => char.IsAsciiDigit((char)b));
        for (; at >= 0 && at < bytes.Count && char.IsAsciiDigit((char)bytes[at]); at++)
        {
            bytes[at] = (byte)('0' + random.Next(10));
        }
    }

    private static void Swap(List<byte> bytes, int left, int right, int length)
    {
        for (var i = 0; i < length && left + i < bytes.Count && right + i < bytes.Count; i++)
        {
            (bytes[left + i], bytes[right + i]) = (bytes[right + i], bytes[left + i]);
        }
    }
}
