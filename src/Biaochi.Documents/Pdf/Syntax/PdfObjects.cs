using Biaochi.Documents.Pdf.Filters;
using Biaochi.Documents.Pdf.Security;

namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>The indirect objects of a file, read when they are asked for (ISO 32000-1, 7.3.10).</summary>
internal sealed class PdfObjects
{
    /// <summary>An object may need others to be read, e.g. a stream its length. More than this many deep is a trick.</summary>
    private const int DeepestLoading = 24;

    private readonly Dictionary<int, PdfValue> _loaded = [];
    private readonly HashSet<int> _loading = [];
    private readonly Dictionary<int, ObjectStream?> _containers = [];
    private readonly UnpackBudget _budget;
    private CrossReferences _references = new();
    private bool _rebuilt;
    private Decryptor? _decryptor;

    private PdfObjects(byte[] bytes, UnpackBudget budget)
    {
        Bytes = bytes;
        _budget = budget;
        _references = CrossReferenceReader.Read(this);
    }

    public byte[] Bytes { get; }

    public PdfNames Names { get; } = new();

    /// <summary>The file's name, for messages.</summary>
    public string File => _budget.File;

    public CancellationToken CancellationToken => _budget.CancellationToken;

    /// <summary>The document's catalog; empty where there is none.</summary>
    public PdfDictionary Catalog => _references.Trailer(this)["Root"].Dictionary ?? PdfDictionary.Empty;

    /// <summary>Takes the file's own word for where objects are; where that leads nowhere, looks through the whole file for them.</summary>
    /// <exception cref="DocumentFormatException">It is encrypted with a password, or in a way that is not known.</exception>
    public static PdfObjects Open(byte[] bytes, UnpackBudget budget)
    {
        var objects = new PdfObjects(bytes, budget);
        objects.Unlock();
        if (!objects.HasPages && !objects._rebuilt)
        {
            objects.Rebuild();
        }

        return objects;
    }

    public bool HasPages => Catalog["Pages"].Dictionary is not null;

    /// <summary>The object of that number; null where there is none, or none that can be read.</summary>
    public PdfValue Load(int number)
    {
        if (_loaded.TryGetValue(number, out var known))
        {
            return known;
        }

        if (_loading.Count >= DeepestLoading || !_loading.Add(number))
        {
            return default;
        }

        var value = Read(number);

        // A reference to a reference is followed a few times and then given up, by the same limit.
        value = value.Reference is { } next ? Load(next) : value;
        _loading.Remove(number);
        _loaded[number] = value;
        return value;
    }

    public byte[] Unpack(PdfStream stream) => StreamDecoder.Unpack(stream, _decryptor, _budget);

    /// <summary>Looks through the whole file for objects, since what it says of their places is wrong. Done once at most.</summary>
    private void Rebuild()
    {
        _rebuilt = true;
        _references = CrossReferenceRepair.Scan(this);
        Forget();
        Unlock();
        CrossReferenceRepair.AddContained(this, _references);
        Forget();
        CrossReferenceRepair.FindCatalog(this, _references);
    }

    private void Forget()
    {
        _loaded.Clear();
        _loading.Clear();
        _containers.Clear();
    }

    private void Unlock()
    {
        _decryptor = null;
        _decryptor = Decryptor.Create(_references.Trailer(this), _budget.File);
        Forget();
    }

    private PdfValue Read(int number)
    {
        var reference = _references.Find(number);
        if (reference.IsFree)
        {
            return default;
        }

        var value = reference.Container > 0
            ? Container(reference.Container)?.Read(number, this)
            : IndirectObject.Read(this, reference.Offset, _decryptor)?.As(number);
        if (value is null && !_rebuilt)
        {
            Rebuild();
            return Read(number);
        }

        return value ?? default;
    }

    /// <summary>The object stream of that number; null where it is none.</summary>
    public ObjectStream? Container(int number)
    {
        if (!_containers.TryGetValue(number, out var container))
        {
            // An object stream is never in another one (7.5.7): asking for its object cannot lead back here.
            var stream = _references.Find(number).Container == 0 ? Load(number).Stream : null;
            container = stream is null ? null : ObjectStream.Open(stream, Names);
            _containers[number] = container;
        }

        return container;
    }
}
