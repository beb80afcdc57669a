namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>An array. What it refers to is looked up when asked for.</summary>
internal sealed class PdfArray(IReadOnlyList<PdfValue> items, PdfObjects? objects)
{
    public int Count => items.Count;

    /// <summary>The value, looked up; null outside the array.</summary>
    public PdfValue this[int index] => (uint)index < (uint)items.Count ? Resolve(items[index]) : default;

    /// <summary>The value as written, perhaps a reference.</summary>
    public PdfValue Raw(int index) => (uint)index < (uint)items.Count ? items[index] : default;

    private PdfValue Resolve(PdfValue value) => value.Reference is { } number && objects is not null ? objects.Load(number) : value;
}
