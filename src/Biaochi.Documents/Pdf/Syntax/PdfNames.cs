namespace Biaochi.Documents.Pdf.Syntax;

/// <summary>The names of a document, each kept once however often it is written.</summary>
internal sealed class PdfNames
{
    private const int LongestShared = 64;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PdfNames() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name of these bytes, each a Latin-1 character; #xx is unescaped (ISO 32000-1, 7.3.5).</summary>
    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestShared)
        {
            return Unescape(bytes, new char[bytes.Length]).ToString();
        }

        var name = Unescape(bytes, stackalloc char[LongestShared]);
        if (!_lookup.TryGetValue(name, out var shared))
        {
            shared = name.ToString();
            _names.Add(shared);
        }

        return shared;
    }

    private static ReadOnlySpan<char> Unescape(ReadOnlySpan<byte> bytes, Span<char> name)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '#' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                name[length++] = (char)((PdfCharacters.HexValue(bytes[i + 1]) << 4) | PdfCharacters.HexValue(bytes[i + 2]));
                i += 2;
                continue;
            }

            name[length++] = (char)bytes[i];
        }

        return name[..length];
    }
}
