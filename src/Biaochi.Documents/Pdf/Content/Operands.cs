using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>The values before an operator. Those that are missing are zero, or nothing.</summary>
internal sealed class Operands
{
    private const int Most = 64;

    private readonly PdfValue[] _values = new PdfValue[Most];
    private int _count;

    public ReadOnlySpan<PdfValue> All => _values.AsSpan(0, _count);

    public PdfValue Last => _count > 0 ? _values[_count - 1] : default;

    public PdfValue this[int index] => index < _count ? _values[index] : default;

    public void Add(in PdfValue value)
    {
        if (_count < Most)
        {
            _values[_count++] = value;
        }
    }

    public void Clear() => _count = 0;

    public double Number(int index) => this[index].Number ?? 0;

    public PdfMatrix Matrix() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));
}
