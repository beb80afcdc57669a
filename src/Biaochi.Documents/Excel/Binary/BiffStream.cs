using System.Buffers.Binary;

namespace Biaochi.Documents.Excel.Binary;

/// <summary>The records of a workbook one after the other (MS-XLS 2.1.4): two bytes of type, two of length, then as many bytes.</summary>
internal sealed class BiffStream(byte[] bytes)
{
    private const int HeaderLength = 4;

    private int _next;
    private int _start;
    private int _length;

    public BiffType Type { get; private set; }

    public BiffRecord Record => new(Type, bytes.AsSpan(_start, _length));

    /// <summary>Decrypts all records; the current one tells how. False where that cannot be done.</summary>
    public bool TryDecrypt() => BiffDecryption.TryDecrypt(bytes, Record);

    public void MoveTo(uint position) => _next = position <= bytes.Length ? (int)position : throw new InvalidDataException("A sheet lies behind the end of the workbook.");

    /// <summary>False at the end of the workbook; a record that is cut there ends it too.</summary>
    public bool Read()
    {
        if (_next + HeaderLength > bytes.Length)
        {
            return false;
        }

        Type = (BiffType)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(_next));
        _length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(_next + 2));
        _start = _next + HeaderLength;
        _next = _start + _length;
        return _next <= bytes.Length;
    }

    /// <summary>The next record continues this one.</summary>
    public bool HasContinuation => _next + HeaderLength <= bytes.Length && BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(_next)) == (int)BiffType.Continue;

    /// <summary>Goes on to the record that continues this one; false where the next is another.</summary>
    public bool Continue() => HasContinuation && Read();
}
