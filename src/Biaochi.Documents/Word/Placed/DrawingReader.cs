using System.Globalization;
using System.Xml;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word.Placed;

/// <summary>Reads floating drawings (20.4.2.3, anchor; VML shapes of older programs): where their text boxes stand, and the lines among them.</summary>
internal sealed class DrawingReader(ContentReader content)
{
    private const double EmuPerPoint = 12700;

    /// <summary>Thinner than this, in points, a shape without text is a line.</summary>
    private const double Thin = 3;

    private Drawing? _drawing;

    /// <summary>The place of the drawing that is being read; null where it has none, or holds several shapes at places of their own.</summary>
    public Place? Place => content.IsInBody && _drawing is { HasPlace: true, IsGroup: false } drawing ? drawing.Place : null;

    /// <summary>Reads the element on which the reader stands where it belongs to a drawing.</summary>
    public bool TryRead(TextFlow flow)
    {
        var reader = content.Reader;
        if (_drawing is null)
        {
            return IsShape(reader) && Read(flow);
        }

        switch (reader.LocalName)
        {
            case "positionH":
                _drawing.Left = Offset(reader) is { } x ? x.Points + PageOrigin.Left(x.From) : null;
                return true;
            case "positionV":
                _drawing.Top = Offset(reader) is { } y ? y.Points + PageOrigin.Top(y.From, content.LinesOnPage) : null;
                return true;
            case "extent":
                (_drawing.Width, _drawing.Height) = (Emu(reader, "cx"), Emu(reader, "cy"));
                return true;
            case "wgp" or "wpc":
                _drawing.IsGroup = true;
                return false;
            case "ln":
                _drawing.IsDrawn = !HoldsNoFill(reader);
                return true;
            default:
                return false;
        }
    }

    private static bool IsShape(XmlReader reader) => reader.LocalName == "anchor"
        || (reader.LocalName is "shape" or "rect" or "line" && reader.NamespaceURI == "urn:schemas-microsoft-com:vml");

    private bool Read(TextFlow flow)
    {
        var reader = content.Reader;
        _drawing = reader.LocalName == "anchor" ? new Drawing() : VmlShape.Read(reader, content.LinesOnPage);
        content.ReadChildren(flow);
        if (content.IsInBody && _drawing is { HasPlace: true, IsGroup: false, Place.IsOnPaper: true } drawing)
        {
            content.AddRules(drawing.Rules(Thin));
        }

        _drawing = null;
        return true;
    }

    private static (double Points, string From)? Offset(XmlReader reader)
    {
        var from = WordXml.Attribute(reader, "relativeFrom") ?? "page";
        (double, string)? offset = null;
        if (reader.IsEmptyElement)
        {
            return null;
        }

        var (depth, isOffset) = (reader.Depth, false);
        while (reader.Read() && reader.Depth > depth)
        {
            isOffset = reader.NodeType is XmlNodeType.Element ? reader.LocalName == "posOffset" : isOffset;
            if (reader.NodeType is XmlNodeType.Text && isOffset && long.TryParse(reader.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var emu))
            {
                offset = (emu / EmuPerPoint, from);
            }
        }

        return offset;
    }

    private static double Emu(XmlReader reader, string name) =>
        long.TryParse(WordXml.Attribute(reader, name), NumberStyles.None, CultureInfo.InvariantCulture, out var emu) ? emu / EmuPerPoint : 0;

    private static bool HoldsNoFill(XmlReader reader)
    {
        var (found, depth) = (false, reader.Depth);
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
            found |= reader is { NodeType: XmlNodeType.Element, LocalName: "noFill" };
        }

        return found;
    }
}
