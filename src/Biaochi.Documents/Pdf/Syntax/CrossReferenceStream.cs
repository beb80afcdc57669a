namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>A cross-reference section as a stream of fixed-width fields (ISO 32000-1, 7.5.8).</summary>
internal static class CrossReferenceStream
{
    /// <param name="shift">What offsets are to be raised by.</param>
    public static void Read(PdfStream stream, CrossReferences references, int shift)
    {
        var widths = Enumerable.Range(0, 3).Select(i => stream.Dictionary["W"].Array?[i].Integer ?? 0).ToArray();
        if (widths.Any(width => width is < 0 or > 8) || widths.Sum() == 0)
        {
            return;
        }

        ReadOnlySpan<byte> bytes = stream.Unpack();
        foreach (var (first, count) in Ranges(stream.Dictionary))
        {
            for (var i = 0; i < count && bytes.Length >= widths.Sum(); i++)
            {
                var type = widths[0] == 0 ? 1 : Take(ref bytes, widths[0]);
                var second = Take(ref bytes, widths[1]);
                _ = Take(ref bytes, widths[2]);
                if (type is 0 or 1 or 2)
                {
                    references.Add(first + i, type switch { 1 => new CrossReference(second + shift, 0), 2 => new CrossReference(0, (int)second), _ => default });
                }
            }
        }
    }

    private static IEnumerable<(int First, int Count)> Ranges(PdfDictionary dictionary)
    {
        if (dictionary["Index"].Array is not { } index)
        {
            yield return (0, dictionary["Size"].Integer ?? 0);
            yield break;
        }

        for (var i = 0; i + 1 < index.Count; i += 2)
        {
            yield return (index[i].Integer ?? 0, index[i + 1].Integer ?? 0);
        }
    }

    private static long Take(ref ReadOnlySpan<byte> bytes, int width)
    {
        long value = 0;
        for (var i = 0; i < width; i++)
        {
            value = (value << 8) | bytes[i];
        }

        bytes = bytes[width..];
        return value;
    }
}
