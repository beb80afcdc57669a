using System.Buffers.Binary;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>A list of byte strings in a CFF font (Adobe Technical Note 5176, chapter 5).</summary>
internal readonly struct CffIndex
{
    private readonly int _offsetSize;
    private readonly int _offsets;

    /// <param name="at">Where it begins; then where it ends.</param>
    public CffIndex(ReadOnlySpan<byte> font, ref int at)
    {
        Count = BinaryPrimitives.ReadUInt16BigEndian(font[at..]);
        at += 2;
        if (Count == 0)
        {
            return;
        }

        _offsetSize = font[at] is >= 1 and <= 4 and var size ? size : throw new ArgumentOutOfRangeException(nameof(font));
        _offsets = at + 1;
        at = Position(font, Count);
    }

    public int Count { get; }

    public ReadOnlySpan<byte> this[ReadOnlySpan<byte> font, int index] => index >= 0 && index < Count ? font[Position(font, index)..Position(font, index + 1)] : [];

    /// <summary>Offsets count from the byte before the strings.</summary>
    private int Position(ReadOnlySpan<byte> font, int index)
    {
        var offset = 0;
        foreach (var b in font.Slice(_offsets + (index * _offsetSize), _offsetSize))
        {
            offset = (offset << 8) | b;
        }

        return _offsets + ((Count + 1) * _offsetSize) - 1 + offset;
    }
}
