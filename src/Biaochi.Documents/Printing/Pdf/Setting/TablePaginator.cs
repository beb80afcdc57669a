namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>
/// Puts a table on pages. It is parted between rows; a row taller than a good part of a page is parted in itself, between lines. What spans a
/// page break has its border closed at the foot and opened again at the head, below the column headings.
/// </summary>
internal sealed class TablePaginator(MeasuredTable table, PageStack pages)
{
    /// <summary>A row up to this height goes to the next page whole.</summary>
    private const double KeptHeight = PageFormat.Height / 6;

    /// <summary>Headings taller than this would leave too little of each page, and are printed once.</summary>
    private const double RepeatedHeight = PageFormat.Height / 4;

    /// <summary>So many lines at least stand on each side of a break in a row.</summary>
    private const int LeastLines = 2;

    private readonly HeadingRows[] _headings = HeadingRows.In(table);

    /// <summary>Cells of earlier rows and of the current one that are not yet closed.</summary>
    private readonly List<TableCell> _open = [];

    private double _fresh = PageFormat.Top;

    public void Put()
    {
        for (var row = 0; row < table.Cells.Length; row++)
        {
            if (Kept(row) > pages.Room && pages.Top > _fresh && (table.Heights[row] <= KeptHeight || !FitsLines(row)))
            {
                Turn(row);
            }

            foreach (var cell in table.Cells[row])
            {
                cell.Open(pages.Top);
                _open.Add(cell);
            }

            PutRow(row);
        }
    }

    /// <summary>What must stand together from a row on: headings with the first row they stand over.</summary>
    private double Kept(int row)
    {
        var height = 0.0;
        while (row < table.Heights.Length - 1 && table.Sheet.Rows[row].IsHeading)
        {
            height += table.Heights[row++];
        }

        return height + Math.Min(Math.Max(table.Heights[row], MissingOf(row)), height > 0 ? KeptHeight : double.MaxValue);
    }

    /// <summary>What the cells that end in a row and began above it need of the row, as far as they are open.</summary>
    private double MissingOf(int row) => _open.Where(cell => cell.Last == row).Select(cell => cell.Need(pages.Top)).DefaultIfEmpty(0).Max();

    private bool FitsLines(int row) => table.Cells[row].Where(cell => !cell.SpansRows).All(cell =>
    {
        cell.Open(pages.Top);
        return cell.HasLinesWithin(PageFormat.Bottom, LeastLines);
    });

    private void PutRow(int row)
    {
        var ending = _open.Where(cell => cell.Last == row).ToList();
        var least = table.Heights[row];
        while (true)
        {
            // A row that was parted needs what is left of its texts; one that is whole has its height.
            var height = ending.Select(cell => cell.Need(pages.Top)).Append(least).Max();
            if (height <= pages.Room + 0.01)
            {
                Close(row, height);
                return;
            }

            var part = ending.Select(cell => cell.NeedWithin(pages.Top, pages.Room)).DefaultIfEmpty(pages.Room).Max();
            pages.Top += Math.Min(part, pages.Room);
            Turn(row);
            least = 0;
        }
    }

    private void Close(int row, double height)
    {
        pages.Top += height;
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Last == row)
            {
                _open[i].Put(pages.Current, pages.Top, goesOn: false);
                _open.RemoveAt(i);
            }
        }
    }

    /// <summary>Closes what is open at the foot of the page and opens it on the next one.</summary>
    private void Turn(int row)
    {
        foreach (var cell in _open)
        {
            cell.Put(pages.Current, pages.Top, goesOn: true);
        }

        pages.Begin();
        var top = pages.Top;
        var heading = Array.FindLast(_headings, heading => heading.Last < row && row <= heading.End);
        var repeated = heading is not null ? Repeat(heading) : [];
        foreach (var cell in _open)
        {
            cell.Open(repeated.Any(above => Overlap(above, cell)) ? pages.Top : top);
        }

        _fresh = pages.Top;
    }

    private List<TableCell> Repeat(HeadingRows heading)
    {
        var height = table.Heights.AsSpan(heading.First, heading.Last - heading.First + 1).ToArray().Sum();
        if (height > RepeatedHeight)
        {
            return [];
        }

        var repeated = new List<TableCell>();
        for (var row = heading.First; row <= heading.Last; row++)
        {
            repeated.AddRange(table.Cells[row].Where(heading.Has));
            foreach (var cell in table.Cells[row].Where(heading.Has))
            {
                cell.Reopen(pages.Top);
            }

            pages.Top += table.Heights[row];
            foreach (var cell in repeated.Where(cell => cell.Last == row))
            {
                cell.Put(pages.Current, pages.Top, goesOn: false);
            }
        }

        return repeated;
    }

    private static bool Overlap(TableCell one, TableCell other) => one.Column < other.Column + other.ColumnSpan && other.Column < one.Column + one.ColumnSpan;
}
