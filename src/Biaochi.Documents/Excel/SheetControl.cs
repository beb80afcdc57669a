namespace Biaochi.Documents.Excel;

/// <summary>A check box or option button that lies over a cell; to a person its tick and words are the cell's.</summary>
/// <param name="At">The cell its upper left corner lies on.</param>
/// <param name="Offset">How far from the cell's left edge, in pixels, so that several over one cell keep their order.</param>
internal sealed record SheetControl(CellReference At, int Offset, bool IsTicked, string Caption)
{
    public string Text => (IsTicked ? "☑" : "□") + Caption;
}

/// <summary>Puts ticks and words of controls into the cells below them.</summary>
internal static class SheetControls
{
    public static void Place(IEnumerable<SheetControl> controls, Worksheet sheet)
    {
        foreach (var cell in controls.GroupBy(control => Anchor(control.At, sheet)))
        {
            var text = string.Join(' ', cell.OrderBy(control => control.At.Row).ThenBy(control => control.At.Column).ThenBy(control => control.Offset).Select(control => control.Text));
            Append(sheet, cell.Key, text);
        }
    }

    private static CellReference Anchor(CellReference at, Worksheet sheet)
    {
        var range = sheet.Merges.Find(range => range.Contains(at.Row, at.Column));
        return range == default ? at : range.First;
    }

    private static void Append(Worksheet sheet, CellReference at, string text)
    {
        var index = sheet.Rows.FindIndex(row => row.Number >= at.Row);
        if (index < 0 || sheet.Rows[index].Number > at.Row)
        {
            index = index < 0 ? sheet.Rows.Count : index;
            sheet.Rows.Insert(index, new SheetRow(at.Row, []));
        }

        var cells = sheet.Rows[index].Cells;
        var place = cells.FindIndex(cell => cell.Column >= at.Column);
        if (place >= 0 && cells[place].Column == at.Column)
        {
            cells[place] = new SheetCell(at.Column, $"{cells[place].Text} {text}", null);
        }
        else
        {
            cells.Insert(place < 0 ? cells.Count : place, new SheetCell(at.Column, text, null));
        }
    }
}
