using System.Buffers;

namespace Biaochi.Documents.Printing.Pdf.Compression;

/// <summary>Gathers bits from the lowest of each byte on (RFC 1951 3.1.1).</summary>
internal sealed class BitWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private ulong _bits;
    private int _count;

    public void Clear()
    {
        _bytes.ResetWrittenCount();
        (_bits, _count) = (0, 0);
    }

    /// <param name="count">At most 32.</param>
    public void Write(uint bits, int count)
    {
        _bits |= (ulong)bits << _count;
        _count += count;
        if (_count >= 32)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(_bytes.GetSpan(4), (uint)_bits);
            _bytes.Advance(4);
            _bits >>= 32;
            _count -= 32;
        }
    }

    /// <summary>Fills the last byte and adds what stands on whole bytes.</summary>
    public ReadOnlySpan<byte> Finish(scoped ReadOnlySpan<byte> bytes)
    {
        for (; _count > 0; _count -= 8, _bits >>= 8)
        {
            _bytes.Write([(byte)_bits]);
        }

        (_bits, _count) = (0, 0);
        _bytes.Write(bytes);
        return _bytes.WrittenSpan;
    }
}
