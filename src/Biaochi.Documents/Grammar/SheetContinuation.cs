using Biaochi.Documents.Layouts;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// A form without indicators goes on on the next sheet, where that has the table of indicators and is no form itself: a workbook may keep
/// the project on one sheet and its 绩效指标 on another.
/// </summary>
internal static class SheetContinuation
{
    private const int FewestHeadings = 3;

    /// <summary>The regions, such forms reaching to the end of the sheet with their indicators.</summary>
    public static void Extend(List<FormRegion> regions, IReadOnlyList<DocumentRow> rows, LayoutCatalog layouts)
    {
        for (var i = 0; i < regions.Count; i++)
        {
            var next = i + 1 < regions.Count ? regions[i + 1].TitleStart : rows.Count;
            if (FreeSheet(rows, i > 0 ? regions[i - 1] : null, regions[i], next) is { } end && HasIndicators(rows, regions[i].End, end, layouts) && !HasIndicators(rows, regions[i].Start, regions[i].End, layouts))
            {
                regions[i] = regions[i] with { End = end };
            }
        }
    }

    /// <summary>Where the sheet after the form's ends; null where the form is not the only one of its sheet, or another stands on the next.</summary>
    private static int? FreeSheet(IReadOnlyList<DocumentRow> rows, FormRegion? before, FormRegion form, int next)
    {
        var start = form.TitleStart;
        if (form.End >= next || SheetBorders.AreTogether(rows, start, form.End) || (before is not null && SheetBorders.AreTogether(rows, before.TitleStart, start)))
        {
            return null;
        }

        var end = SheetBorders.EndOf(rows, form.End, next);
        return end == rows.Count || !SheetBorders.AreTogether(rows, form.End, end) ? end : null;
    }

    private static bool HasIndicators(IReadOnlyList<DocumentRow> rows, int start, int end, LayoutCatalog layouts)
    {
        for (var row = start; row < end; row++)
        {
            if (rows[row].Cells.Length >= FewestHeadings && rows[row].Cells.Any(cell => IsHeading(cell.Text, layouts)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHeading(string text, LayoutCatalog layouts) =>
        layouts.LabelNames.MayBegin(text[0]) && layouts.LabelNames.TryFind(text, out var label) && label!.First.Role is LabelRole.IndicatorHeader;
}
