using System.Buffers.Binary;

namespace Biaochi.Documents.Fonts;

/// <summary>A glyph made of others (OpenType "glyf", composite glyph description).</summary>
internal static class CompositeGlyph
{
    private const int HeaderLength = 10;
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    /// <summary>Where in the description the numbers of the glyphs stand that it is made of; none for a simple glyph.</summary>
    public static IEnumerable<int> PartPlaces(ReadOnlyMemory<byte> outline)
    {
        if (outline.Length < HeaderLength || BinaryPrimitives.ReadInt16BigEndian(outline.Span) >= 0)
        {
            yield break;
        }

        var at = HeaderLength;
        var flags = MoreComponents;
        while ((flags & MoreComponents) != 0 && at + 4 <= outline.Length)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.Span[at..]);
            yield return at + 2;
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2) + ScaleLength(flags);
        }
    }

    private static int ScaleLength(int flags) =>
        (flags & HasScale) != 0 ? 2
        : (flags & HasTwoScales) != 0 ? 4
        : (flags & HasMatrix) != 0 ? 8
        : 0;
}
