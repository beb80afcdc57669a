namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>Where an object stands: at an offset of the file, or as one of those in an object stream.</summary>
/// <param name="Offset">In bytes from the file's start; meaningless when <paramref name="Container"/> is set.</param>
/// <param name="Container">The number of the object stream it is in; 0 for none.</param>
internal readonly record struct CrossReference(long Offset, int Container)
{
    /// <summary>Deleted, or never used.</summary>
    public bool IsFree => Offset == 0 && Container == 0;
}

/// <summary>Where the objects of a file stand, and its trailer (ISO 32000-1, 7.5.4 to 7.5.8). What was put in first stays: newer sections are read first.</summary>
internal sealed class CrossReferences
{
    private readonly Dictionary<int, CrossReference> _entries = [];
    private readonly Dictionary<string, PdfValue> _trailer = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<int, CrossReference> Entries => _entries;

    public CrossReference Find(int number) => _entries.GetValueOrDefault(number);

    public void Add(int number, CrossReference reference) => _entries.TryAdd(number, reference);

    /// <summary>Puts an object in the place of what was known of it.</summary>
    public void Replace(int number, CrossReference reference) => _entries[number] = reference;

    public void AddTrailer(PdfDictionary trailer)
    {
        foreach (var key in trailer.Keys)
        {
            _trailer.TryAdd(key, trailer.Raw(key));
        }
    }

    /// <summary>Says where the catalog is when no trailer does.</summary>
    public void SetRoot(PdfValue catalog) => _trailer["Root"] = catalog;

    public PdfDictionary Trailer(PdfObjects objects) => new(_trailer, objects);
}
