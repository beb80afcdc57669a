using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Biaochi.Documents.Fonts;

/// <summary>
/// A font file as its tables (OpenType specification, "OpenType font file"): a single font, or the first one of a collection (.ttc).
/// </summary>
internal sealed class SfntFile
{
    private const uint TrueTypeOutlines = 0x00010000;
    private const uint AppleTrueType = 0x74727565;
    private const uint PostScriptOutlines = 0x4F54544F;
    private const uint Collection = 0x74746366;

    private readonly byte[] _file;
    private readonly FrozenDictionary<uint, Range> _tables;

    /// <param name="name">What messages call it.</param>
    /// <exception cref="FontException">It is no font, or one with PostScript outlines.</exception>
    public SfntFile(byte[] file, string name)
    {
        (_file, Name) = (file, name);
        try
        {
            _tables = Directory();
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new FontException(name, "文件不完整。请重新取得该字体文件。", exception);
        }
    }

    public string Name { get; }

    /// <summary>The table, or nothing where the font has none.</summary>
    /// <param name="tag">Four ASCII characters.</param>
    public ReadOnlySpan<byte> Table(string tag) => _tables.TryGetValue(Number(tag), out var range) ? _file.AsSpan(range) : [];

    /// <exception cref="FontException">The table is missing or shorter than that.</exception>
    public ReadOnlySpan<byte> Table(string tag, int length)
    {
        var table = Table(tag);
        return table.Length >= length ? table : throw new FontException(Name, $"缺少“{tag}”表或该表不完整。请换用完整的 TrueType 字体文件（.ttf、.ttc）。");
    }

    private static uint Number(string tag) => ((uint)tag[0] << 24) | ((uint)tag[1] << 16) | ((uint)tag[2] << 8) | tag[3];

    private FrozenDictionary<uint, Range> Directory()
    {
        var start = UInt32(0) == Collection ? (int)UInt32(12) : 0;
        switch (UInt32(start))
        {
            case TrueTypeOutlines or AppleTrueType:
                break;
            case PostScriptOutlines:
                throw new FontException(Name, "这是 PostScript 轮廓的 OpenType 字体，暂不能嵌入 PDF。请换用 TrueType 轮廓的字体文件（.ttf、.ttc）。");
            default:
                throw new FontException(Name, "不是字体文件。请指定 TrueType 字体文件（.ttf、.ttc）。");
        }

        var tables = new Dictionary<uint, Range>();
        var count = BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(start + 4, 2));
        for (var entry = start + 12; entry < start + 12 + (16 * count); entry += 16)
        {
            var (offset, length) = (UInt32(entry + 8), UInt32(entry + 12));
            ArgumentOutOfRangeException.ThrowIfGreaterThan((ulong)offset + length, (ulong)_file.Length);
            tables[UInt32(entry)] = (int)offset..(int)(offset + length);
        }

        return tables.ToFrozenDictionary();
    }

    private uint UInt32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(offset, 4));
}
