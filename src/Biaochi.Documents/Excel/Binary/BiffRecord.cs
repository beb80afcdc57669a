using System.Buffers.Binary;

namespace Biaochi.Documents.Excel.Binary;

/// <summary>Numbers of the records (MS-XLS 2.3.1) that matter here; all others are stepped over.</summary>
internal enum BiffType
{
    Formula = 0x0006,
    EndOfPart = 0x000A,
    Header = 0x0014,
    Footer = 0x0015,
    Note = 0x001C,
    DateMode = 0x0022,
    FilePass = 0x002F,
    Continue = 0x003C,
    CodePage = 0x0042,
    Object = 0x005D,
    ColumnInfo = 0x007D,
    BoundSheet = 0x0085,
    MultipleRk = 0x00BD,
    RichString = 0x00D6,
    CellFormat = 0x00E0,
    InterfaceBegin = 0x00E1,
    MergedCells = 0x00E5,
    Drawing = 0x00EC,
    SharedStrings = 0x00FC,
    LabelShared = 0x00FD,
    RevisionHead = 0x0138,
    SharedUsers = 0x0194,
    FileLock = 0x0195,
    RevisionInfo = 0x0196,
    TextObject = 0x01B6,
    Number = 0x0203,
    Label = 0x0204,
    BoolOrError = 0x0205,
    String = 0x0207,
    Row = 0x0208,
    Rk = 0x027E,
    NumberFormat = 0x041E,
    BeginOfPart = 0x0809,
}

/// <summary>A record's bytes, read from front to back. Every read is held against its end.</summary>
internal ref struct BiffRecord(BiffType type, ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    public readonly BiffType Type => type;

    public readonly int Left => _left.Length;

    public byte Byte() => Take(1)[0];

    public int U16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    /// <summary>A number in 30 bits: a whole number or the upper half of a fraction, or either in hundredths (MS-XLS 2.5.122).</summary>
    public double Rk()
    {
        var bits = U32();
        var number = (bits & 2) != 0 ? (int)bits >> 2 : BitConverter.Int64BitsToDouble((long)(bits & 0xFFFFFFFC) << 32);
        return (bits & 1) != 0 ? number / 100 : number;
    }

    public void Skip(int count) => Take(count);

    /// <exception cref="InvalidDataException">The record is shorter than what it says of itself.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _left.Length)
        {
            throw new InvalidDataException($"A record of type {type} is too short.");
        }

        var taken = _left[..count];
        _left = _left[count..];
        return taken;
    }
}
