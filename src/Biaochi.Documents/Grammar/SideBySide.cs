using System.Collections.Immutable;
using Biaochi.Documents.Layouts;
using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Forms that stand beside each other in one table are read one after the other, as if they stood below each other: 项目名称 begins a form,
/// so a row that has it twice has two, and no cell of either reaches into the other.
/// </summary>
internal static class SideBySide
{
    /// <summary>The rows with such tables parted.</summary>
    public static IReadOnlyList<DocumentRow> Part(IReadOnlyList<DocumentRow> rows, LayoutCatalog layouts)
    {
        List<DocumentRow>? parted = null;
        for (var start = 0; start < rows.Count;)
        {
            var end = EndOfTable(rows, start);
            if (rows[start].HasGrid && Borders(rows, start, end, layouts) is { Count: > 0 } borders)
            {
                parted ??= [.. rows.Take(start)];
                AddParts(parted, rows, start, end, [0, .. borders, int.MaxValue]);
            }
            else
            {
                parted?.AddRange(rows.Skip(start).Take(end - start));
            }

            start = end;
        }

        return parted ?? rows;
    }

    private static int EndOfTable(IReadOnlyList<DocumentRow> rows, int start)
    {
        var end = start + 1;
        while (end < rows.Count && rows[end].Table == rows[start].Table && rows[end].HasGrid == rows[start].HasGrid && SheetBorders.AreTogether(rows, start, end))
        {
            end++;
        }

        return end;
    }

    /// <summary>The columns where the second and further forms begin.</summary>
    private static SortedSet<int> Borders(IReadOnlyList<DocumentRow> rows, int start, int end, LayoutCatalog layouts)
    {
        var borders = new SortedSet<int>();
        for (var row = start; row < end; row++)
        {
            var isSecond = false;
            foreach (var cell in rows[row].Cells)
            {
                if (IsProjectName(cell.Text, layouts))
                {
                    _ = isSecond && borders.Add(cell.Column);
                    isSecond = true;
                }
            }
        }

        borders.RemoveWhere(border => IsCrossed(rows, start, end, border));
        return borders;
    }

    private static bool IsProjectName(string text, LayoutCatalog layouts) =>
        layouts.LabelNames.MayBegin(text[0]) && layouts.LabelNames.TryFind(text, out var label) && label!.First.Field is FormField.ProjectName;

    private static bool IsCrossed(IReadOnlyList<DocumentRow> rows, int start, int end, int border)
    {
        for (var row = start; row < end; row++)
        {
            foreach (var cell in rows[row].Cells)
            {
                if (cell.Column < border && cell.Column + cell.ColumnSpan > border)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddParts(List<DocumentRow> parted, IReadOnlyList<DocumentRow> rows, int start, int end, ReadOnlySpan<int> borders)
    {
        for (var i = 0; i + 1 < borders.Length; i++)
        {
            for (var row = start; row < end; row++)
            {
                var cells = ImmutableArray.CreateBuilder<DocumentCell>();
                foreach (var cell in rows[row].Cells)
                {
                    if (cell.Column >= borders[i] && cell.Column < borders[i + 1])
                    {
                        cells.Add(cell);
                    }
                }

                if (cells.Count > 0)
                {
                    parted.Add(rows[row] with { Cells = cells.DrainToImmutable() });
                }
            }
        }
    }
}
