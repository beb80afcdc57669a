using System.Collections.Immutable;
using Biaochi.Forms;

namespace Biaochi.Documents.Shape;

/// <summary>
/// One row of the neutral shape to which every kind of document is brought: a row of table cells, whose borders are known, or a line of
/// running text, whose cells are not.
/// </summary>
public sealed record DocumentRow(SourcePosition Position, bool IsTable, ImmutableArray<DocumentCell> Cells)
{
    /// <summary>
    /// Which table of the document the row belongs to, from 1; rows of one table have the same number, over page breaks too. 0 where the
    /// kind of document does not say (text), and for lines.
    /// </summary>
    public int Table { get; init; }

    /// <summary>
    /// True where columns and spans are the document's own grid (Word, Excel, web pages, ruled PDF): the same column stands under the
    /// same heading, and a gap is a blank or covered cell. False where cells were only told apart (tabs), so that they may be shifted.
    /// </summary>
    public bool HasGrid { get; init; }

    /// <summary>The row's words with a space between cells, as a person would copy it.</summary>
    public string Text => Cells is [var only] ? only.Text : string.Join(' ', Cells.Select(cell => cell.Text));
}

/// <summary>
/// A cell with something in it; blank ones only show as gaps between columns. A cell that spans rows stands in the first of them alone.
/// </summary>
/// <param name="Text">Trimmed, never empty. Paragraphs of one cell are parted by line feeds; lines that a program wrapped are joined.</param>
/// <param name="Column">The first grid column from 0; in a line of text, the character at which it begins.</param>
/// <param name="ColumnSpan">How many grid columns it covers.</param>
/// <param name="RowSpan">How many rows of its table it covers.</param>
public sealed record DocumentCell(string Text, int Column, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>The cell's own place where it is more than its row's, e.g. C7 of a sheet.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>The number to its last digit where a spreadsheet's number format shows less: amounts are read from it. Null where <see cref="Text"/> has all of it.</summary>
    public string? FullText { get; init; }

    /// <summary>Why a person should look at it: what was unclear when the cell was made, e.g. joined over a page break without rules. Null when sure.</summary>
    public string? Doubt { get; init; }
}
