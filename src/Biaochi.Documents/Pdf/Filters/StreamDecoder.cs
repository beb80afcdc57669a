using Biaochi.Documents.Pdf.Security;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Filters;

/// <summary>Decrypts a stream and applies its filters one after the other (ISO 32000-1, 7.4).</summary>
internal static class StreamDecoder
{
    /// <summary>More filters than this on one stream is a trick.</summary>
    private const int LongestChain = 8;

    /// <summary>The bytes; empty where a filter makes a picture of them, which is not text.</summary>
    public static byte[] Unpack(PdfStream stream, Decryptor? decryptor, UnpackBudget budget)
    {
        var filters = List(stream.Dictionary["Filter", "F"]);
        var parameters = List(stream.Dictionary["DecodeParms", "DP"]);
        var bytes = decryptor is null ? stream.Raw : decryptor.DecryptStream(stream, CryptFilter(filters, parameters));
        for (var i = 0; i < Math.Min(filters.Count, LongestChain); i++)
        {
            bytes = Apply(filters[i].Name, bytes, (i < parameters.Count ? parameters[i].Dictionary : null) ?? PdfDictionary.Empty, budget);
        }

        return bytes.Length == stream.Raw.Length || !System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var segment) || segment.Count != segment.Array!.Length
            ? bytes.ToArray()
            : segment.Array;
    }

    private static ReadOnlyMemory<byte> Apply(string? filter, ReadOnlyMemory<byte> bytes, PdfDictionary parameters, UnpackBudget budget) => filter switch
    {
        "FlateDecode" or "Fl" => Predictor.Undo(FlateFilter.Decode(bytes, budget), parameters),
        "LZWDecode" or "LZW" => Predictor.Undo(LzwFilter.Decode(bytes.Span, parameters["EarlyChange"].Integer != 0, budget), parameters),
        "ASCII85Decode" or "A85" => Ascii85Filter.Decode(bytes.Span, budget),
        "ASCIIHexDecode" or "AHx" => AsciiHexFilter.Decode(bytes.Span, budget),
        "RunLengthDecode" or "RL" => RunLengthFilter.Decode(bytes.Span, budget),
        "Crypt" => bytes,
        _ => ReadOnlyMemory<byte>.Empty,
    };

    /// <summary>The name of the crypt filter the stream asks for; null where it takes the document's (7.4.10).</summary>
    private static string? CryptFilter(List<PdfValue> filters, List<PdfValue> parameters)
    {
        var at = filters.FindIndex(filter => filter.Name == "Crypt");
        return at < 0 ? null : (at < parameters.Count ? parameters[at].Dictionary?["Name"].Name : null) ?? "Identity";
    }

    private static List<PdfValue> List(PdfValue value) => value.Array is { } array
        ? [.. Enumerable.Range(0, Math.Min(array.Count, LongestChain)).Select(i => array[i])]
        : value.Kind == PdfKind.Null ? [] : [value];
}
