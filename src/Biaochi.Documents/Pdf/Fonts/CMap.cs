namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>A character map: how long codes are, and which glyphs (CIDs) or characters they mean (ISO 32000-1, 9.7.5 and 9.10.3).</summary>
internal sealed class CMap : ICodeMap
{
    private readonly List<CodeRange> _codeRanges = [];
    private readonly Dictionary<uint, string> _texts = [];
    private readonly RangeTable<string> _textRanges = new();
    private readonly RangeTable<uint> _cidRanges = new();

    public bool IsVertical { get; set; }

    /// <summary>The map it adds to.</summary>
    public ICodeMap? Base { get; set; }

    public void AddCodeRange(CodeRange range) => _codeRanges.Add(range);

    public void AddText(uint code, string text) => _texts[code] = text;

    /// <param name="text">That of the first code; the last character counts up with the codes.</param>
    public void AddTexts(uint low, uint high, string text) => _textRanges.Add(low, high, text);

    public void AddCids(uint low, uint high, uint cid) => _cidRanges.Add(low, high, cid);

    /// <summary>The code a string begins with.</summary>
    public uint ReadCode(ReadOnlySpan<byte> text, out int length)
    {
        if (_codeRanges.Count == 0 && Base is not null)
        {
            return Base.ReadCode(text, out length);
        }

        var code = 0u;
        for (length = 1; length <= Math.Min(4, text.Length); length++)
        {
            code = (code << 8) | text[length - 1];
            if (IsCode(code, length))
            {
                return code;
            }
        }

        // No code begins like this: the shortest length that occurs is skipped (9.7.6.3).
        length = Math.Min(text.Length, ShortestCode);
        code = 0;
        foreach (var b in text[..length])
        {
            code = (code << 8) | b;
        }

        return code;
    }

    public uint? Cid(uint code) => _cidRanges.Find(code) is var (low, first) ? first + (code - low) : Base?.Cid(code);

    public string? Text(uint code)
    {
        if (_texts.TryGetValue(code, out var text))
        {
            return text;
        }

        // What it says anew of a code does not stand in the map it builds on.
        return _textRanges.Find(code) is var (low, first) ? CountUp(first, (int)(code - low)) : _cidRanges.Find(code) is null ? Base?.Text(code) : null;
    }

    /// <summary>A map without any code ranges is one of two-byte codes that its writer has left half done.</summary>
    private int ShortestCode => _codeRanges.Count > 0 ? _codeRanges.Min(range => range.Length) : 2;

    private bool IsCode(uint code, int length)
    {
        foreach (var range in _codeRanges)
        {
            if (range.Length == length && range.Contains(code))
            {
                return true;
            }
        }

        return false;
    }

    private static string CountUp(string first, int steps)
    {
        if (steps == 0 || first.Length == 0)
        {
            return first;
        }

        if (first.Length >= 2 && char.IsSurrogatePair(first[^2], first[^1]))
        {
            var code = char.ConvertToUtf32(first[^2], first[^1]) + steps;
            return code <= 0x10FFFF ? first[..^2] + char.ConvertFromUtf32(code) : first;
        }

        return first[..^1] + (char)(first[^1] + steps);
    }
}
