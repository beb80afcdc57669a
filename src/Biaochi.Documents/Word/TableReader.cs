using System.Xml;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word;

/// <summary>
/// Reads a table (17.4): rows of cells over a grid, where a cell may cover several columns (gridSpan) and go on in the rows below (vMerge),
/// and a row may begin later than the grid does (gridBefore).
/// </summary>
internal sealed class TableReader(ContentReader content)
{
    /// <summary>Word's own limit is 63 columns; what lies about it must not cost memory.</summary>
    private const int MostColumns = 1024;

    /// <summary>In twentieths of a point: Word's widest page (22 inches).</summary>
    private const int WidestColumn = 31680;

    private XmlReader Reader => content.Reader;

    /// <summary>Reads the table on which the reader stands, to its end.</summary>
    public GridTable Read()
    {
        var table = new GridTable();
        var widths = new List<int>();
        ReadRows(table, widths, []);
        GridSlivers.TakeOut(table, widths);
        return table;
    }

    private void ReadRows(GridTable table, List<int> widths, Dictionary<int, GridCell> merged)
    {
        content.CheckDepth();
        if (Reader.IsEmptyElement)
        {
            return;
        }

        var depth = Reader.Depth;
        while (Reader.Read() && Reader.Depth > depth)
        {
            if (Reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            switch (Reader.LocalName)
            {
                case "tblGrid":
                    ReadGrid(widths);
                    table.Setting = string.Join(' ', widths);
                    break;
                case "tr":
                    content.BeginRow(table.Rows.Count + 1);
                    table.Rows.Add(ReadRow(merged));
                    break;
                case "tblPr" or "tblPrEx" or "sdtPr" or "sdtEndPr":
                    WordXml.Skip(Reader);
                    break;
                default:
                    ReadRows(table, widths, merged);
                    break;
            }
        }
    }

    private void ReadGrid(List<int> widths)
    {
        widths.Clear();
        if (Reader.IsEmptyElement)
        {
            return;
        }

        var depth = Reader.Depth;
        while (Reader.Read() && Reader.Depth > depth)
        {
            if (Reader is { NodeType: XmlNodeType.Element, LocalName: "gridCol" })
            {
                widths.Add(Math.Clamp(WordXml.Number(WordXml.Attribute(Reader, "w")) ?? 0, 0, WidestColumn));
            }
            else if (Reader.NodeType is XmlNodeType.Element)
            {
                WordXml.Skip(Reader);
            }
        }
    }

    private GridRow ReadRow(Dictionary<int, GridCell> merged)
    {
        var state = new RowState();
        ReadCells(state, merged);
        if (state.Aside is { } kind)
        {
            content.AddNote(kind, string.Join(' ', state.Row.Cells.Select(cell => CellText.Flat(cell.Text, cell.Tables)).Where(text => text.Length > 0)));
            return new GridRow();
        }

        return state.Row;
    }

    private void ReadCells(RowState state, Dictionary<int, GridCell> merged)
    {
        content.CheckDepth();
        if (Reader.IsEmptyElement)
        {
            return;
        }

        var depth = Reader.Depth;
        while (Reader.Read() && Reader.Depth > depth)
        {
            if (Reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            switch (Reader.LocalName)
            {
                case "trPr":
                    ReadRowProperties(state);
                    break;
                case "tc":
                    ReadCell(state, merged);
                    break;
                case "tblPrEx" or "sdtPr" or "sdtEndPr":
                    WordXml.Skip(Reader);
                    break;
                default:
                    ReadCells(state, merged);
                    break;
            }
        }
    }

    private void ReadRowProperties(RowState state)
    {
        if (Reader.IsEmptyElement)
        {
            return;
        }

        var depth = Reader.Depth;
        while (Reader.Read() && Reader.Depth > depth)
        {
            if (Reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            switch (Reader.LocalName)
            {
                case "gridBefore":
                    state.Column = Math.Clamp(WordXml.Number(WordXml.Attribute(Reader, "val")) ?? 0, 0, MostColumns);
                    break;
                case "del":
                    state.Aside = "修订中删除";
                    break;
                case "hidden" when WordXml.IsOn(WordXml.Attribute(Reader, "val")):
                    state.Aside ??= "隐藏的行";
                    break;
                default:
                    WordXml.Skip(Reader);
                    break;
            }
        }
    }

    private void ReadCell(RowState state, Dictionary<int, GridCell> merged)
    {
        var flow = content.Rent();
        var properties = ReadCellContent(flow);
        var cell = content.ToCell(flow, state.Column) with { ColumnSpan = Math.Clamp(properties.Span, 1, MostColumns) };
        content.Return(flow);
        if (properties.IsDeleted)
        {
            content.AddNote("修订中删除", CellText.Flat(cell.Text, cell.Tables));
        }
        else if (properties.GoesOnAcross && state.Row.Cells is [.., var left])
        {
            left.ColumnSpan += cell.ColumnSpan;
            TellCovered(cell);
        }
        else if (properties.Merge is VerticalMerge.GoesOn && merged.TryGetValue(state.Column, out var above))
        {
            above.RowSpan++;
            TellCovered(cell);
        }
        else
        {
            merged.Remove(state.Column);
            if (properties.Merge is not VerticalMerge.None)
            {
                merged[state.Column] = cell;
            }

            state.Row.Cells.Add(cell);
        }

        state.Column = Math.Min(state.Column + cell.ColumnSpan, MostColumns);
    }

    /// <summary>Word keeps, and does not show, what stood in a cell before it was merged with another.</summary>
    private void TellCovered(GridCell cell)
    {
        if (!cell.IsBlank)
        {
            content.AddNote("被合并单元格遮住的文字", CellText.Flat(cell.Text, cell.Tables));
        }
    }

    private CellProperties ReadCellContent(TextFlow flow)
    {
        var properties = new CellProperties(1, VerticalMerge.None, false, false);
        if (Reader.IsEmptyElement)
        {
            return properties;
        }

        var depth = Reader.Depth;
        while (Reader.Read() && Reader.Depth > depth)
        {
            if (Reader.NodeType is XmlNodeType.Element)
            {
                if (Reader.LocalName == "tcPr")
                {
                    properties = CellProperties.Read(Reader);
                }
                else
                {
                    content.ReadElement(flow);
                }
            }
        }

        return properties;
    }

    /// <summary>A row while it is being read.</summary>
    private sealed class RowState
    {
        public GridRow Row { get; } = new();

        /// <summary>Where in the grid the next cell begins.</summary>
        public int Column { get; set; }

        /// <summary>Why the row is not part of the text; null when it is.</summary>
        public string? Aside { get; set; }
    }
}
