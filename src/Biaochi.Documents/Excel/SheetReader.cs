using System.Globalization;
using System.Xml;
using Biaochi.Documents.Excel.Formulas;

namespace Biaochi.Documents.Excel;

/// <summary>Reads one sheet's part (ECMA-376 part 1, 18.3) from begin to end, keeping nothing of cells without words. What the part says of its own size is not believed.</summary>
internal sealed class SheetReader(XmlReader reader, Worksheet sheet, CellReader cells, CellBudget budget)
{
    private int _row;
    private int _column;
    private SheetRow? _current;

    public void Read(CancellationToken cancellationToken)
    {
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    cancellationToken.ThrowIfCancellationRequested();
                    BeginRow();
                    break;
                case "c":
                    ReadCell();
                    break;
                case "col":
                    ReadColumns();
                    break;
                case "mergeCell":
                    ReadMerge();
                    break;
                case "oddHeader" or "evenHeader" or "firstHeader":
                    HeaderFooter.AddTo(sheet, "页眉", XmlContent.Text(reader));
                    break;
                case "oddFooter" or "evenFooter" or "firstFooter":
                    HeaderFooter.AddTo(sheet, "页脚", XmlContent.Text(reader));
                    break;
            }
        }

        SheetCalculator.Fill(sheet, cells.Result);
        PutInOrder();
    }

    private void BeginRow()
    {
        _row = Attribute("r") ?? _row + 1;
        _column = -1;
        _current = null;
        if (_row is < 1 or > CellReference.MaxRow)
        {
            throw budget.Refusal($"工作表“{sheet.Name}”的行号 {_row} 超出 Excel 的范围");
        }

        if (XmlContent.IsOn(reader, "hidden") || reader.GetAttribute("ht") == "0")
        {
            sheet.HiddenRows.Add(_row, _row);
        }
    }

    private void ReadCell()
    {
        var reference = reader.GetAttribute("r");
        var cell = new CellReference(Math.Max(_row, 1), _column + 1);
        if (reference is not null && !CellReference.TryParse(reference, out cell))
        {
            throw budget.Refusal($"工作表“{sheet.Name}”的单元格位置“{reference}”无法识别");
        }

        _column = cell.Column;
        if (cells.Read(reader, sheet, cell) is not { Text.Length: > 0 } read)
        {
            return;
        }

        budget.Spend();
        if (_current?.Number != cell.Row)
        {
            _current = new SheetRow(cell.Row, []);
            sheet.Rows.Add(_current);
        }

        _current.Cells.Add(read);
    }

    private void ReadColumns()
    {
        if ((XmlContent.IsOn(reader, "hidden") || reader.GetAttribute("width") == "0") && Attribute("min") is { } first && Attribute("max") is { } last && first <= last)
        {
            sheet.HiddenColumns.Add(first - 1, last - 1);
        }
    }

    private void ReadMerge()
    {
        budget.Spend();
        if (MergedRange.TryParse(reader.GetAttribute("ref"), out var range))
        {
            sheet.Merges.Add(range);
        }
    }

    private int? Attribute(string name) => int.TryParse(reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Rows and cells stand in order in every file of Excel; other programs need not.</summary>
    private void PutInOrder()
    {
        for (var i = 1; i < sheet.Rows.Count; i++)
        {
            if (sheet.Rows[i].Number <= sheet.Rows[i - 1].Number)
            {
                var rows = sheet.Rows.GroupBy(row => row.Number).OrderBy(group => group.Key).Select(group => new SheetRow(group.Key, [.. group.SelectMany(row => row.Cells)])).ToList();
                sheet.Rows.Clear();
                sheet.Rows.AddRange(rows);
                break;
            }
        }

        foreach (var row in sheet.Rows)
        {
            for (var i = 1; i < row.Cells.Count; i++)
            {
                if (row.Cells[i].Column <= row.Cells[i - 1].Column)
                {
                    row.Cells.Sort((left, right) => left.Column.CompareTo(right.Column));
                    break;
                }
            }
        }
    }
}
