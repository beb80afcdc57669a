using Biaochi.Documents.Pdf.Fonts;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>Marked content: parts of layers that are off, and text that stands for what is drawn (ISO 32000-1, 14.6 and 14.9.4).</summary>
internal sealed class MarkedContent(PageCanvas canvas, OptionalContent layers)
{
    private const int DeepestNesting = 4096;

    private readonly Stack<(bool IsHidden, string? Text, int Start)> _open = new();
    private int _hidden;
    private int _tooDeep;

    /// <summary>Whether what is drawn now is to be seen.</summary>
    public bool IsVisible => _hidden + HiddenForms == 0;

    /// <summary>How many of the forms that are being drawn, one in the other, belong to layers that are off.</summary>
    public int HiddenForms { get; set; }

    /// <summary>How many are open; those of a form end with it.</summary>
    public int Depth => _open.Count;

    public void Begin(string? tag, PdfValue properties, PdfDictionary resources)
    {
        if (_open.Count >= DeepestNesting)
        {
            _tooDeep++;
            return;
        }

        var named = resources["Properties"].Dictionary ?? PdfDictionary.Empty;
        var isHidden = tag == "OC" && properties.Name is { } layer && !layers.IsVisible(named, layer);
        var dictionary = properties.Dictionary ?? (properties.Name is { } name ? named[name].Dictionary : null);
        _open.Push((isHidden, dictionary?["ActualText"].Text is { } text ? TextString.Decode(text) : null, canvas.GlyphCount));
        _hidden += isHidden ? 1 : 0;
    }

    public void End()
    {
        if (_tooDeep > 0)
        {
            _tooDeep--;
            return;
        }

        if (!_open.TryPop(out var ended))
        {
            return;
        }

        _hidden -= ended.IsHidden ? 1 : 0;
        if (ended.Text is not null && canvas.GlyphCount > ended.Start)
        {
            canvas.Replace(ended.Start, glyphs => ActualText.Place(ended.Text, glyphs));
        }
    }

    public void EndTo(int depth)
    {
        while (_open.Count > depth)
        {
            End();
        }
    }
}
