using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>A table with its texts in lines and the heights that its rows need.</summary>
internal sealed class MeasuredTable
{
    private const double RowLeading = 1.75;

    private MeasuredTable(PrintedSheet sheet, TableCell[][] cells, double[] heights) => (Sheet, Cells, Heights) = (sheet, cells, heights);

    public PrintedSheet Sheet { get; }

    /// <summary>By the row they begin in.</summary>
    public TableCell[][] Cells { get; }

    /// <summary>Of the rows, in points, were they all on one page.</summary>
    public double[] Heights { get; }

    public double Height => Heights.Sum();

    public static MeasuredTable Of(PrintedSheet sheet, TrueTypeFont font, double size)
    {
        var edges = Edges(sheet);
        var cells = new TableCell[sheet.Rows.Length][];
        for (var row = 0; row < cells.Length; row++)
        {
            var index = row;
            cells[row] = [.. sheet.Rows[row].Cells.Select(cell => Measure(cell, index, cells.Length, edges, font, size))];
        }

        return new MeasuredTable(sheet, cells, RowHeights(cells, size * RowLeading));
    }

    private static double[] Edges(PrintedSheet sheet)
    {
        var total = sheet.Columns.Sum();
        var edges = new double[sheet.Columns.Length + 1];
        edges[0] = PageFormat.Left;
        for (var i = 0; i < sheet.Columns.Length; i++)
        {
            edges[i + 1] = edges[i] + (sheet.Columns[i] / total * PageFormat.Width);
        }

        return edges;
    }

    private static TableCell Measure(PrintedCell cell, int row, int rows, double[] edges, TrueTypeFont font, double size)
    {
        var left = edges[cell.Column];
        var width = edges[Math.Min(cell.Column + cell.ColumnSpan, edges.Length - 1)] - left;
        var block = CellText.Set(cell, font, size, width - (2 * TableCell.SidePadding));
        return new TableCell(cell, block, row, Math.Min(row + cell.RowSpan, rows) - 1, left, width);
    }

    /// <summary>What cells over several rows need more is shared out among their rows.</summary>
    private static double[] RowHeights(TableCell[][] cells, double least)
    {
        var heights = new double[cells.Length];
        for (var row = 0; row < cells.Length; row++)
        {
            heights[row] = cells[row].Where(cell => !cell.SpansRows).Select(cell => cell.Height).Append(least).Max();
        }

        foreach (var cell in cells.SelectMany(row => row).Where(cell => cell.SpansRows).OrderBy(cell => cell.Last - cell.First))
        {
            var rows = cell.Last - cell.First + 1;
            var missing = cell.Height - heights.AsSpan(cell.First, rows).ToArray().Sum();
            for (var row = cell.First; row <= cell.Last && missing > 0; row++)
            {
                heights[row] += missing / rows;
            }
        }

        return heights;
    }
}
