namespace Biaochi.Documents.Shape;

/// <summary>A table whose grid the document gives, while it is being read: Word and web pages.</summary>
internal sealed class GridTable
{
    public List<GridRow> Rows { get; } = [];

    /// <summary>How its columns are set, so that two parts of one table are known again; null where the document does not say.</summary>
    public string? Setting { get; set; }

    /// <summary>True for rows of one cell each, or one row alone: a table that only arranges what is one text.</summary>
    public bool IsLine => Rows.Count <= 1 || Rows.TrueForAll(row => row.Cells.Count <= 1);
}

internal sealed class GridRow
{
    public List<GridCell> Cells { get; } = [];
}

/// <param name="Text">As the document has it; line feeds part paragraphs and lines.</param>
/// <param name="Column">The first grid column from 0.</param>
internal sealed record GridCell(string Text, int Column)
{
    public int ColumnSpan { get; set; } = 1;

    /// <summary>As the document says it, which may be more rows than there are.</summary>
    public int RowSpan { get; set; } = 1;

    /// <summary>Tables inside the cell, in the order of its text.</summary>
    public IReadOnlyList<NestedTable> Tables { get; init; } = [];

    public bool IsBlank => string.IsNullOrWhiteSpace(Text) && Tables.Count == 0;
}

/// <param name="At">Before which character of the text around it the table stands.</param>
internal readonly record struct NestedTable(int At, GridTable Table);
