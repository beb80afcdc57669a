namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>Identity-H and Identity-V: two bytes are the glyph's number (ISO 32000-1, table 118).</summary>
internal sealed class IdentityCodes(bool isVertical) : ICodeMap
{
    public bool IsVertical => isVertical;

    public uint ReadCode(ReadOnlySpan<byte> text, out int length)
    {
        length = Math.Min(2, text.Length);
        return length == 2 ? (uint)((text[0] << 8) | text[1]) : text[0];
    }

    public uint? Cid(uint code) => code;

    public string? Text(uint code) => null;
}
