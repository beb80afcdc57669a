using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf.Content;

/// <summary>A colour, as far as it matters: whether it can be seen on white paper (ISO 32000-1, 8.6).</summary>
/// <param name="IsWhite">White, or nearly.</param>
/// <param name="Opacity">0 to 1.</param>
/// <param name="IsInk">More of its one component is darker, as of an ink; else lighter, as of light.</param>
internal readonly record struct PaintColor(bool IsWhite, double Opacity, bool IsInk)
{
    private const double Nearly = 0.02;

    public PaintColor()
        : this(false, 1, false)
    {
    }

    public bool IsVisible => !IsWhite && Opacity > Nearly;

    /// <summary>The colour of these components: one of grey or of an ink, three of light, four of ink.</summary>
    public PaintColor With(ReadOnlySpan<PdfValue> components)
    {
        var (light, ink) = (components.Length > 0, components.Length > 0);
        foreach (var component in components)
        {
            light &= component.Number >= 1 - Nearly;
            ink &= component.Number <= Nearly;
        }

        return this with { IsWhite = components.Length == 4 || IsInk ? ink : light };
    }

    /// <summary>The first colour of a colour space: black.</summary>
    public PaintColor InSpace(PdfValue space) => this with { IsWhite = false, IsInk = (space.Name ?? space.Array?[0].Name) is "Separation" or "DeviceN" or "DeviceCMYK" };
}
