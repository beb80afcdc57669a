using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Chooses for one form the layout whose labels it shows: labels that few layouts have tell most, labels that the layout lacks speak
/// against it. The layouts' labels are looked for together, once.
/// </summary>
internal static class LayoutChooser
{
    private const double LackedByLayout = 0.6;
    private const double MissingInForm = 0.25;

    /// <summary>The share of a layout's labels that a form must show, and of the form's labels that the layout must know, to be called its.</summary>
    private const double FewestOfLayout = 0.4;
    private const double FewestOfForm = 0.65;

    public static LayoutChoice Choose(ReadOnlySpan<Piece> pieces, LayoutCatalog catalog)
    {
        var labels = FindLabels(pieces, catalog);
        var best = new LayoutChoice(catalog.Layouts[0], IsSure: false);
        var bestScore = double.MinValue;
        for (var index = 0; index < catalog.Layouts.Length; index++)
        {
            var layout = catalog.Layouts[index];
            var (score, found, lacked) = Weigh(labels, index, layout.Labels.Length, catalog.Layouts.Length);
            score -= MissingInForm * (layout.Labels.Length - found);
            if (score > bestScore)
            {
                bestScore = score;
                best = new LayoutChoice(layout, found >= FewestOfLayout * layout.Labels.Length && found >= FewestOfForm * (found + lacked));
            }
        }

        return best;
    }

    private static HashSet<KnownLabel> FindLabels(ReadOnlySpan<Piece> pieces, LayoutCatalog catalog)
    {
        var labels = new HashSet<KnownLabel>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (LabelFinder.FindAt(catalog.LabelNames, pieces, i) is { } hit && EndsLabel(pieces[hit.EndPiece].Text, hit.EndOffset)
                && !LabelFinder.IsSentence(pieces, i, hit.Value.First, hit.EndPiece, hit.EndOffset))
            {
                labels.Add(hit.Value);
            }
        }

        return labels;
    }

    private static bool EndsLabel(string text, int end) => LabelText.NextSign(text, end) is '\0' or ':' or '(';

    private static (double Score, int Found, int Lacked) Weigh(HashSet<KnownLabel> labels, int index, int own, int layouts)
    {
        var (score, found, lacked) = (0.0, 0, 0);
        var seen = new bool[own];
        foreach (var label in labels)
        {
            var rarity = 1 + (layouts - label.Layouts) / (double)layouts;
            if (label.OrderIn(index) is not { } order)
            {
                score -= LackedByLayout * rarity;
                lacked++;
            }
            else if (!seen[order])
            {
                seen[order] = true;
                score += rarity;
                found++;
            }
        }

        return (score, found, lacked);
    }
}

/// <param name="Layout">The nearest layout; the form is read with its labels and those of the others.</param>
/// <param name="IsSure">False where the form is of no known layout.</param>
internal sealed record LayoutChoice(FormLayout Layout, bool IsSure);
