using System.Collections.Immutable;
using Biaochi.Forms;

namespace Biaochi.Documents.Shape;

/// <summary>
/// One row of the neutral shape to which every kind of document is brought: a row of table cells, whose borders are known, or a line of
/// running text, whose cells are not.
/// </summary>
internal sealed record DocumentRow(SourcePosition Position, bool IsTable, ImmutableArray<DocumentCell> Cells)
{
    /// <summary>The row's words with a space between cells, as a person would copy it.</summary>
    public string Text => Cells is [var only] ? only.Text : string.Join(' ', Cells.Select(cell => cell.Text));
}

/// <summary>A cell with something in it; blank ones only show as gaps between columns.</summary>
/// <param name="Text">Trimmed, never empty.</param>
/// <param name="Column">The first grid column from 0; in a line of text, the character at which it begins.</param>
/// <param name="ColumnSpan">How many grid columns it covers.</param>
internal sealed record DocumentCell(string Text, int Column, int ColumnSpan = 1);
