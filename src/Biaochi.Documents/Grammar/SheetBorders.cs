using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Grammar;

/// <summary>Forms end with their sheet: what stands on the next one, such as notes on filling in, is no part of them.</summary>
internal static class SheetBorders
{
    /// <summary>Both rows stand on one sheet, or the kind of document has none.</summary>
    public static bool AreTogether(IReadOnlyList<DocumentRow> rows, int row, int other) => rows[row].Position.Sheet == rows[other].Position.Sheet;

    /// <summary>The first row that is not on the sheet of <paramref name="start"/>; at the furthest <paramref name="end"/>.</summary>
    public static int EndOf(IReadOnlyList<DocumentRow> rows, int start, int end)
    {
        for (var row = rows[start].Position.Sheet is null ? end : start + 1; row < end; row++)
        {
            if (!AreTogether(rows, start, row))
            {
                return row;
            }
        }

        return end;
    }

    /// <summary>The rows that belong to no form.</summary>
    public static IEnumerable<int> Outside(IReadOnlyList<FormRegion> regions, int count)
    {
        var row = 0;
        foreach (var region in regions)
        {
            for (; row < region.TitleStart; row++)
            {
                yield return row;
            }

            row = region.End;
        }

        for (; row < count; row++)
        {
            yield return row;
        }
    }
}
