using Biaochi.Documents.Pdf.Content;
using Biaochi.Documents.Pdf.Fonts;
using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf;

/// <summary>
/// What is written into a page by annotations: filled-in fields and typed text. What notes and marks say is no part of the form, but kept;
/// stamps are pictures (ISO 32000-1, 12.5).
/// </summary>
internal static class Annotations
{
    private const int Hidden = 1 << 1;
    private const int NotViewed = 1 << 5;

    /// <summary>How each of them looks, and from its space to the page's user space (12.5.5).</summary>
    public static IEnumerable<(PdfStream Appearance, PdfMatrix Matrix)> Appearances(PdfArray? annotations, OptionalContent layers)
    {
        for (var i = 0; i < annotations?.Count; i++)
        {
            if (annotations[i].Dictionary is { } annotation
                && annotation["Subtype"].Name is "Widget" or "FreeText"
                && ((annotation["F"].Integer ?? 0) & (Hidden | NotViewed)) == 0
                && layers.IsVisible(annotation, "OC")
                && Normal(annotation) is { } appearance
                && Placement(appearance, annotation) is { } matrix)
            {
                yield return (appearance, matrix);
            }
        }
    }

    /// <summary>What is written in notes and behind marks (12.5.6.2). Links and fields describe themselves, and a pop-up repeats its note.</summary>
    public static IReadOnlyList<string> Comments(PdfArray? annotations)
    {
        var comments = new List<string>();
        for (var i = 0; i < annotations?.Count; i++)
        {
            if (annotations[i].Dictionary is { } annotation
                && (annotation["Subtype"].Name is "Text" or "Highlight" or "Underline" or "Squiggly" or "StrikeOut" or "Caret" or "Ink" or "Square" or "Circle" or "Line"
                    || (annotation["Subtype"].Name is "FreeText" && Normal(annotation) is null))
                && annotation["Contents"].Text is { } contents
                && TextString.Decode(contents).Trim() is { Length: > 0 } text)
            {
                comments.Add(text);
            }
        }

        return comments;
    }

    /// <summary>The normal appearance, in the state the annotation is in.</summary>
    private static PdfStream? Normal(PdfDictionary annotation)
    {
        var normal = annotation["AP"].Dictionary?["N"] ?? default;
        return normal.Stream ?? (annotation["AS"].Name is { } state ? normal.Dictionary?[state].Stream : null);
    }

    /// <summary>Brings the box of the appearance into the annotation's rectangle.</summary>
    private static PdfMatrix? Placement(PdfStream appearance, PdfDictionary annotation)
    {
        if (PdfBox.Of(annotation["Rect"].Array) is not { IsEmpty: false } place || PdfBox.Of(appearance.Dictionary["BBox"].Array) is not { IsEmpty: false } box)
        {
            return null;
        }

        var drawn = PdfMatrix.Of(appearance.Dictionary["Matrix"].Array).Apply(box);
        if (drawn.IsEmpty)
        {
            return null;
        }

        var (x, y) = (place.Width / drawn.Width, place.Height / drawn.Height);
        return new PdfMatrix(x, 0, 0, y, place.Left - (drawn.Left * x), place.Top - (drawn.Top * y));
    }
}
