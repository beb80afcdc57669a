using Biaochi.Documents.Pdf.Syntax;

namespace Biaochi.Documents.Pdf;

/// <summary>The pages of a document, in order, with what they inherit (ISO 32000-1, 7.7.3).</summary>
internal static class PageTree
{
    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    /// <summary>Each page's dictionary, with inherited entries filled in. A page or branch that comes again is passed over, but a page may be shown twice.</summary>
    public static IEnumerable<PdfDictionary> Pages(PdfDictionary catalog, PdfObjects objects)
    {
        var visited = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(PdfValue Node, PdfDictionary Above)>();
        open.Push((catalog["Pages"], PdfDictionary.Empty));
        while (open.TryPop(out var next))
        {
            objects.CancellationToken.ThrowIfCancellationRequested();
            if (next.Node.Dictionary is not { } node)
            {
                continue;
            }

            var entries = node.With(next.Above, Inherited);
            if (node["Kids"].Array is not { } kids)
            {
                yield return entries;
                continue;
            }

            for (var i = visited.Add(node) ? kids.Count - 1 : -1; i >= 0; i--)
            {
                open.Push((kids[i], entries));
            }
        }
    }
}
