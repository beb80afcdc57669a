namespace Biaochi.Documents.Fonts;

/// <summary>
/// The signs of the fonts of pictures that forms are ticked with. Word keeps them in the private use area, U+F000 plus their place in the
/// font (17.3.3.30, sym); programs also write the bare place with the font's name.
/// </summary>
internal static class SymbolFonts
{
    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0x6C] = '●', [0x6D] = '○', [0x6E] = '■', [0x6F] = '□', [0x70] = '□', [0x71] = '□', [0x72] = '□', [0xA1] = '○', [0xA2] = '○', [0xA3] = '□',
        [0xA4] = '◉', [0xA7] = '▪', [0xA8] = '□', [0xFB] = '✗', [0xFC] = '✓', [0xFD] = '☒', [0xFE] = '☑', [0x75] = '◆', [0xAB] = '★', [0x9F] = '•',
        [0xE0] = '→', [0xDF] = '←', [0x81] = '①', [0x82] = '②', [0x83] = '③', [0x84] = '④', [0x85] = '⑤', [0x86] = '⑥', [0x87] = '⑦', [0x88] = '⑧', [0x89] = '⑨', [0x8A] = '⑩',
    };

    private static readonly Dictionary<int, char> Wingdings2 = new()
    {
        [0x4F] = '✗', [0x50] = '✓', [0x51] = '☒', [0x52] = '☑', [0x53] = '☒', [0x54] = '☒', [0x97] = '●', [0x98] = '●', [0x99] = '●', [0x9A] = '○', [0xA1] = '■', [0xA2] = '■',
        [0xA3] = '□', [0xA4] = '□', [0xA5] = '□',
    };

    private static readonly Dictionary<int, char> Webdings = new() { [0x61] = '✓', [0x63] = '□', [0x67] = '■', [0x72] = '✗' };

    private static readonly Dictionary<int, char> Symbol = new() { [0xA3] = '≤', [0xB3] = '≥', [0xB1] = '±', [0xB4] = '×', [0xB8] = '÷', [0xB9] = '≠', [0xB0] = '°', [0xB7] = '•', [0xD6] = '√' };

    public static bool IsKnown(string? font) => TableOf(font) is not null;

    /// <summary>The family of a font by its name in a PDF: 「ABCDEF+Wingdings2」, 「Wingdings-Regular」, 「SymbolMT」; null where it is no font of signs.</summary>
    public static string? FamilyOf(string? name)
    {
        var bare = name.AsSpan();
        bare = bare[(bare.IndexOf('+') + 1)..];
        bare = bare.IndexOfAny('-', ',') is > 0 and var end ? bare[..end] : bare;
        return bare switch
        {
            "Wingdings" => "Wingdings",
            "Wingdings2" or "Wingdings 2" => "Wingdings 2",
            "Webdings" => "Webdings",
            "Symbol" or "SymbolMT" => "Symbol",
            _ => null,
        };
    }

    /// <summary>The Unicode character that looks like it; the character itself where it is no sign of such a font.</summary>
    public static char Map(string? font, char c)
    {
        var place = c is >= '\uF020' and <= '\uF0FF' ? c - 0xF000 : c;
        if (place > 0xFF || (place == c && TableOf(font) is null))
        {
            return c;
        }

        // A sign without the name of its font is most likely of the one that Word itself offers for ticks.
        return (TableOf(font) ?? Wingdings).GetValueOrDefault(place, c);
    }

    /// <summary>A text in which signs of such fonts have their places in the private use area.</summary>
    public static string Map(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uF020', '\uF0FF') < 0 ? text : string.Create(text.Length, text, static (mapped, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                mapped[i] = Map(font: null, source[i]);
            }
        });

    private static Dictionary<int, char>? TableOf(string? font) => font switch
    {
        "Wingdings" => Wingdings,
        "Wingdings 2" => Wingdings2,
        "Webdings" => Webdings,
        "Symbol" => Symbol,
        _ => null,
    };
}
