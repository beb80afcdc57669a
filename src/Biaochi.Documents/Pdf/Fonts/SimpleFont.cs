using Biaochi.Documents.Fonts;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>A font with codes of one byte: Type 1, TrueType, Type 3 (ISO 32000-1, 9.6).</summary>
internal sealed class SimpleFont : PdfFont
{
    private readonly FontGlyph?[] _glyphs = new FontGlyph?[256];
    private readonly PdfDictionary _font;
    private readonly ICodeMap? _toUnicode;
    private readonly string? _symbolFont;
    private readonly IReadOnlyList<string?> _encoding;
    private readonly PdfArray? _widths;
    private readonly int _firstCode;
    private readonly double? _missingWidth;
    private readonly double _widthScale = 0.001;

    public SimpleFont(PdfDictionary font, ICodeMap? toUnicode)
    {
        _font = font;
        _toUnicode = toUnicode;
        _symbolFont = SymbolFonts.FamilyOf(font["BaseFont"].Name);
        _encoding = SimpleEncoding.Read(font);
        _widths = font["Widths"].Array;
        _firstCode = font["FirstChar"].Integer ?? 0;
        var descriptor = font["FontDescriptor"].Dictionary;
        _missingWidth = descriptor?["MissingWidth"].Number ?? (_widths is null ? null : 0);
        Ascent = FontMetrics.Ascent(descriptor);
        if (font["Subtype"].Name == "Type3")
        {
            (_widthScale, EmScale) = FontMetrics.Type3Scales(font);
        }
    }

    public override FontGlyph Next(ReadOnlySpan<byte> text, out int code, out int length)
    {
        length = 1;
        code = text[0];
        return _glyphs[code] ??= Make(code);
    }

    /// <summary>Fonts of pictures have each sign at a code of its own, whatever encoding is named.</summary>
    private string? Sign(int code) => _symbolFont is not null && SymbolFonts.Map(_symbolFont, (char)code) is var sign && sign != code ? sign.ToString() : null;

    private FontGlyph Make(int code)
    {
        var text = FontText.Clean(_toUnicode?.Text((uint)code), _symbolFont) ?? Sign(code) ?? FontText.Clean(_encoding[code]) ?? FontGlyph.UnknownText;
        var width = code >= _firstCode ? _widths?[code - _firstCode].Number : null;
        return new FontGlyph(text, (width ?? _missingWidth ?? StandardWidths.Find(_font["BaseFont"].Name, text)) * _widthScale);
    }
}
