namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>Finds a file's objects by looking through all of it, as readers do where the cross-reference table is wrong (ISO 32000-1, C.2).</summary>
internal static class CrossReferenceRepair
{
    /// <summary>An object's dictionary is only read here if its type stands this near its beginning, in bytes.</summary>
    private const int TypeWithin = 512;

    /// <summary>Every "n g obj" and every trailer; of two the later one counts, as after an update.</summary>
    public static CrossReferences Scan(PdfObjects objects)
    {
        var references = new CrossReferences();
        var trailers = new SortedList<int, PdfDictionary>();
        foreach (var at in Occurrences(objects, "obj"))
        {
            if (ObjectStart(objects.Bytes, at) is not var (number, start))
            {
                continue;
            }

            references.Replace(number, new CrossReference(start, 0));
            if (IsNear(objects.Bytes, at, "/XRef"u8) && IndirectObject.Read(objects, start, decryptor: null)?.Value.Stream is { } stream)
            {
                trailers[at] = stream.Dictionary;
            }
        }

        foreach (var at in Occurrences(objects, "trailer"))
        {
            if (new PdfParser(new PdfLexer(objects.Bytes, objects.Names) { Position = at + "trailer".Length }, objects).Next().Dictionary is { } trailer)
            {
                trailers[at] = trailer;
            }
        }

        foreach (var trailer in trailers.Values.Reverse())
        {
            references.AddTrailer(trailer);
        }

        return references;
    }

    /// <summary>Adds what the object streams hold; needs their decryption to be set up.</summary>
    public static void AddContained(PdfObjects objects, CrossReferences references)
    {
        var containers = references.Entries.Where(entry => IsNear(objects.Bytes, (int)entry.Value.Offset, "/ObjStm"u8)).OrderBy(entry => entry.Value.Offset).ToList();
        foreach (var (container, place) in containers)
        {
            objects.CancellationToken.ThrowIfCancellationRequested();
            foreach (var number in objects.Container(container)?.Numbers ?? [])
            {
                if (references.Find(number) is var known && (known.Container > 0 || known.Offset < place.Offset) && number != container)
                {
                    references.Replace(number, new CrossReference(0, container));
                }
            }
        }
    }

    /// <summary>Where no trailer leads to the pages: a catalog, or else the root of a page tree, is looked for among all objects.</summary>
    public static void FindCatalog(PdfObjects objects, CrossReferences references)
    {
        if (objects.HasPages)
        {
            return;
        }

        int? tree = null;
        foreach (var number in references.Entries.Keys.Order())
        {
            objects.CancellationToken.ThrowIfCancellationRequested();
            var dictionary = objects.Load(number).Dictionary;
            if (dictionary?["Type"].Name == "Catalog" && dictionary["Pages"].Dictionary is not null)
            {
                references.SetRoot(PdfValue.OfReference(number));
                return;
            }

            tree = dictionary?["Type"].Name == "Pages" && !dictionary.Has("Parent") ? number : tree;
        }

        if (tree is { } root)
        {
            references.SetRoot(new PdfDictionary(new() { ["Pages"] = PdfValue.OfReference(root) }, objects));
        }
    }

    private static IEnumerable<int> Occurrences(PdfObjects objects, string word)
    {
        var pattern = System.Text.Encoding.ASCII.GetBytes(word);
        for (var at = 0; at < objects.Bytes.Length; at += pattern.Length)
        {
            objects.CancellationToken.ThrowIfCancellationRequested();
            var next = objects.Bytes.AsSpan(at).IndexOf(pattern);
            if (next < 0)
            {
                yield break;
            }

            at += next;
            yield return at;
        }
    }

    private static bool IsNear(byte[] bytes, int at, ReadOnlySpan<byte> name) => bytes.AsSpan(at, Math.Min(TypeWithin, bytes.Length - at)).IndexOf(name) >= 0;

    /// <summary>The number and the start of "n g obj" when its last word is at <paramref name="at"/>.</summary>
    private static (int Number, int Start)? ObjectStart(byte[] bytes, int at)
    {
        var generation = NumberBefore(bytes, at);
        var number = generation is { } found ? NumberBefore(bytes, found.Start) : null;
        return number is { Value: > 0 } start ? (start.Value, start.Start) : null;
    }

    private static (int Value, int Start)? NumberBefore(byte[] bytes, int at)
    {
        var end = at;
        while (end > 0 && PdfCharacters.IsSpace(bytes[end - 1]))
        {
            end--;
        }

        var start = end;
        var value = 0L;
        for (var factor = 1L; start > 0 && PdfCharacters.IsDigit(bytes[start - 1]) && factor <= 1_000_000_000; factor *= 10)
        {
            value += factor * (bytes[--start] - '0');
        }

        return start < end && value <= int.MaxValue ? ((int)value, start) : null;
    }
}
