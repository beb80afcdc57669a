using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Fonts;

/// <summary>Makes fonts of their dictionaries, each once for a document.</summary>
internal sealed class FontReader(PdfObjects objects)
{
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);

    public PdfFont Read(PdfDictionary font)
    {
        if (!_fonts.TryGetValue(font, out var known))
        {
            known = font["Subtype"].Name == "Type0" ? ReadComposite(font) : new SimpleFont(font, ReadMap(font["ToUnicode"]));
            _fonts.Add(font, known);
        }

        return known;
    }

    private CompositeFont ReadComposite(PdfDictionary font)
    {
        var descendant = font["DescendantFonts"].Array?[0].Dictionary ?? font["DescendantFonts"].Dictionary ?? PdfDictionary.Empty;
        var codes = ReadMap(font["Encoding"]) ?? new IdentityCodes(isVertical: false);
        return new CompositeFont(descendant, codes, ReadMap(font["ToUnicode"]), DescendantText.Read(descendant));
    }

    private ICodeMap? ReadMap(PdfValue value)
    {
        if (value.Name is { } name)
        {
            return Find(name);
        }

        return value.Stream is { } stream ? CMapParser.Parse(stream.Unpack(), objects.Names, Find, objects.CancellationToken) : null;
    }

    private static ICodeMap? Find(string name) => name switch
    {
        "Identity-H" => new IdentityCodes(isVertical: false),
        "Identity-V" => new IdentityCodes(isVertical: true),
        _ => PredefinedCodes.Find(name),
    };
}
