using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Writes the blocks of a document as rows of the neutral shape.</summary>
internal sealed class RowWriter(string file, ReadOptions options)
{
    private readonly List<DocumentRow> _rows = [];
    private int _tables;
    private int _cells;
    private int _page;
    private int _line;

    public IReadOnlyList<DocumentRow> Rows => _rows;

    /// <exception cref="DocumentFormatException">There are more cells than the options allow.</exception>
    public void Add(IReadOnlyList<LayoutBlock> blocks, CancellationToken cancellationToken)
    {
        foreach (var block in blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block is LayoutTable table)
            {
                Add(table);
            }
            else if (block is LayoutLine line)
            {
                Add(line.Page, table: null, [new DocumentCell(CellText.Clean(line.Text), 0)]);
            }
        }
    }

    private void Add(LayoutTable table)
    {
        _tables++;
        var columns = new ColumnEdges(table);
        var isWritten = table.Rows.ConvertAll(row => row.Cells.Exists(cell => !cell.IsBlank));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (isWritten[i])
            {
                var row = i;
                Add(table.Rows[i].Page, table, [.. table.Rows[i].Cells.Where(cell => !cell.IsBlank)
                    .Select(cell => Cell(cell, table.IsRuled, columns, isWritten.Skip(row).Take(cell.RowSpan).Count(written => written)))
                    .Where(cell => cell.Text.Length > 0)]);
            }
        }
    }

    private static DocumentCell Cell(LayoutCell cell, bool isRuled, ColumnEdges columns, int rows)
    {
        var (column, end) = (columns.IndexOf(cell.Left), columns.IndexOf(cell.Right));
        return new DocumentCell(CellText.Clean(ParagraphJoiner.Join(cell, isRuled)), column, Math.Max(1, end - column), rows) { Doubt = cell.Doubt };
    }

    private void Add(int page, LayoutTable? table, DocumentCell[] cells)
    {
        if (cells.Length == 0 || cells[0].Text.Length == 0)
        {
            return;
        }

        _cells += cells.Length;
        if (_cells > options.MaxCells)
        {
            throw new DocumentFormatException(file, $"内容超过 {options.MaxCells} 个单元格，请拆分后再读取。");
        }

        (_page, _line) = (page, page == _page ? _line + 1 : 1);
        var position = new SourcePosition(file, page, _line) { Table = table is null ? null : _tables };
        _rows.Add(new DocumentRow(position, table is not null, [.. cells]) { Table = table is null ? 0 : _tables, HasGrid = table is { HasGrid: true } });
    }
}
