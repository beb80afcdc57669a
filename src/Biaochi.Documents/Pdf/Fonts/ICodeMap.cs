namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>How a composite font's strings are cut into codes, and what they mean: read from a file, or known by name.</summary>
internal interface ICodeMap
{
    bool IsVertical { get; }

    /// <summary>The code a string begins with, and how many bytes it takes, at least 1.</summary>
    uint ReadCode(ReadOnlySpan<byte> text, out int length);

    /// <summary>The number of its glyph; null where the map has none.</summary>
    uint? Cid(uint code);

    /// <summary>Its character, where the code itself is one of a character set.</summary>
    string? Text(uint code);
}
