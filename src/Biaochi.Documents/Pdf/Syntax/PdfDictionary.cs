namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>A dictionary. What it refers to is looked up when asked for.</summary>
internal sealed class PdfDictionary(Dictionary<string, PdfValue> entries, PdfObjects? objects)
{
    public static PdfDictionary Empty { get; } = new([], null);

    public IEnumerable<string> Keys => entries.Keys;

    /// <summary>The value, looked up; null where there is none.</summary>
    public PdfValue this[string key]
    {
        get
        {
            var value = Raw(key);
            return value.Reference is { } number && objects is not null ? objects.Load(number) : value;
        }
    }

    /// <summary>The value under the first key that has one, e.g. the full and the short name of an inline image's entry.</summary>
    public PdfValue this[string key, string other] => this[key] is { Kind: not PdfKind.Null } value ? value : this[other];

    /// <summary>The value as written, perhaps a reference.</summary>
    public PdfValue Raw(string key) => entries.GetValueOrDefault(key);

    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>This dictionary, with some entries of another one where it has none of its own.</summary>
    public PdfDictionary With(PdfDictionary other, IEnumerable<string> keys)
    {
        var missing = keys.Where(key => !Has(key) && other.Has(key)).ToList();
        return missing.Count == 0 ? this : new(new(entries.Concat(missing.Select(key => KeyValuePair.Create(key, other.Raw(key)))), StringComparer.Ordinal), objects ?? other.Objects);
    }

    private PdfObjects? Objects => objects;
}
