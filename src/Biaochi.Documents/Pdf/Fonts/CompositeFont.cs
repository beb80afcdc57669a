using Biaochi.Documents.Fonts;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>A Type 0 font: codes of one to four bytes, glyphs by number (ISO 32000-1, 9.7).</summary>
internal sealed class CompositeFont : PdfFont
{
    private readonly Dictionary<int, FontGlyph> _glyphs = [];
    private readonly ICodeMap _codes;
    private readonly ICodeMap? _toUnicode;
    private readonly CidWidths _widths;
    private readonly Func<uint, string?> _textOfCid;
    private readonly string? _symbolFont;

    /// <param name="textOfCid">What else tells the text of a glyph: its collection, or the font program.</param>
    public CompositeFont(PdfDictionary descendant, ICodeMap codes, ICodeMap? toUnicode, Func<uint, string?> textOfCid)
    {
        _codes = codes;
        _toUnicode = toUnicode;
        _widths = new CidWidths(descendant);
        _textOfCid = textOfCid;
        _symbolFont = SymbolFonts.FamilyOf(descendant["BaseFont"].Name);
        IsVertical = codes.IsVertical;
        Ascent = FontMetrics.Ascent(descendant["FontDescriptor"].Dictionary);
    }

    public override FontGlyph Next(ReadOnlySpan<byte> text, out int code, out int length)
    {
        code = (int)_codes.ReadCode(text, out length);
        if (!_glyphs.TryGetValue(code, out var glyph))
        {
            glyph = Make((uint)code);
            _glyphs.Add(code, glyph);
        }

        return glyph;
    }

    private FontGlyph Make(uint code)
    {
        var cid = _codes.Cid(code) ?? 0;
        var text = FontText.Clean(_toUnicode?.Text(code), _symbolFont) ?? FontText.Clean(_codes.Text(code)) ?? FontText.Clean(_textOfCid(cid), _symbolFont) ?? FontGlyph.UnknownText;
        return _widths.Glyph(text, cid);
    }
}
