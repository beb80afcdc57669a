using System.Buffers.Binary;
using System.Text;

namespace Biaochi.Documents.Excel.Binary;

/// <summary>
/// The files within a compound file (MS-CFB), in which Excel 97–2003 keeps its workbooks. Chains of sectors are followed no further than
/// the file has sectors, so that loops end.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int SectorsInHeader = 109;
    private const uint LastSector = 0xFFFFFFFA;

    private readonly byte[] _bytes;
    private readonly int _sectorShift;
    private readonly List<uint> _next = [];
    private readonly byte[] _directory;
    private readonly int _miniShift;
    private readonly uint _miniLimit;

    /// <exception cref="InvalidDataException">The bytes are no compound file, or a broken one.</exception>
    public CompoundFile(byte[] bytes)
    {
        _bytes = bytes;
        _sectorShift = bytes.Length < HeaderLength ? 0 : U16(bytes, 30);
        _miniShift = _sectorShift == 0 ? 0 : U16(bytes, 32);
        if (_sectorShift is not (9 or 12) || _miniShift is < 4 or > 9)
        {
            throw new InvalidDataException("The header of the compound file is broken.");
        }

        _miniLimit = U32(bytes, 56);
        ReadTable();
        _directory = Chain(U32(bytes, 48), int.MaxValue);
    }

    /// <summary>The bytes of the file of that name in the root folder; null where there is none.</summary>
    public byte[]? Find(string name)
    {
        for (var at = EntryLength; at + EntryLength <= _directory.Length; at += EntryLength)
        {
            // Names end with a zero, which counts; type 2 is a stream (MS-CFB 2.6.1).
            var length = U16(_directory, at + 64) - 2;
            if (_directory[at + 66] == 2 && length == name.Length * 2 && Encoding.Unicode.GetString(_directory, at, length).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var size = U32(_directory, at + 120);
                return size < _miniLimit ? MiniChain(U32(_directory, at + 116), (int)size) : Chain(U32(_directory, at + 116), (int)Math.Min(size, int.MaxValue));
            }
        }

        return null;
    }

    private int SectorLength => 1 << _sectorShift;

    private int SectorCount => (int)(((long)_bytes.Length - HeaderLength + SectorLength - 1) >> _sectorShift) + 1;

    /// <summary>The table of sectors (MS-CFB 2.3): its own sectors stand in the header, and further ones in a chain (2.5).</summary>
    private void ReadTable()
    {
        for (var i = 0; i < SectorsInHeader; i++)
        {
            AddToTable(U32(_bytes, 76 + 4 * i));
        }

        var more = U32(_bytes, 68);
        for (var guard = SectorCount; more < LastSector && guard > 0; guard--)
        {
            var sector = Sector(more);
            for (var at = 0; at + 8 <= sector.Length; at += 4)
            {
                AddToTable(BinaryPrimitives.ReadUInt32LittleEndian(sector[at..]));
            }

            more = sector.Length == SectorLength ? BinaryPrimitives.ReadUInt32LittleEndian(sector[^4..]) : LastSector;
        }
    }

    private void AddToTable(uint number)
    {
        if (number >= LastSector || _next.Count > SectorCount)
        {
            return;
        }

        var sector = Sector(number);
        for (var at = 0; at + 4 <= sector.Length; at += 4)
        {
            _next.Add(BinaryPrimitives.ReadUInt32LittleEndian(sector[at..]));
        }
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var start = ((long)number + 1) << _sectorShift;
        return start < _bytes.Length ? _bytes.AsSpan((int)start, (int)Math.Min(SectorLength, _bytes.Length - start)) : throw new InvalidDataException("A sector lies behind the end of the file.");
    }

    private byte[] Chain(uint first, int size)
    {
        var content = new MemoryStream();
        var guard = SectorCount;
        for (var sector = first; sector < LastSector && content.Length < size; sector = sector < _next.Count ? _next[(int)sector] : LastSector)
        {
            if (guard-- == 0)
            {
                throw new InvalidDataException("The sectors of the compound file go round in a circle.");
            }

            content.Write(Sector(sector));
        }

        content.SetLength(Math.Min(content.Length, size));
        return content.ToArray();
    }

    /// <summary>Small files share sectors of the root entry's own stream (MS-CFB 2.4).</summary>
    private byte[] MiniChain(uint first, int size)
    {
        if (_directory.Length < EntryLength)
        {
            throw new InvalidDataException("The compound file has no directory.");
        }

        var (shared, next) = (Chain(U32(_directory, 116), int.MaxValue), Chain(U32(_bytes, 60), int.MaxValue));
        var content = new MemoryStream();
        var length = 1 << _miniShift;
        for (var sector = first; sector < LastSector && content.Length < size;)
        {
            var start = (long)sector << _miniShift;
            if (start + length > shared.Length || content.Length > shared.Length || (long)sector * 4 + 4 > next.Length)
            {
                throw new InvalidDataException("A small sector lies behind the end of the file.");
            }

            content.Write(shared, (int)start, length);
            sector = U32(next, (int)sector * 4);
        }

        content.SetLength(Math.Min(content.Length, size));
        return content.ToArray();
    }

    private static int U16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
