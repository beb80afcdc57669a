using System.Collections.Immutable;
using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// The smallest thing the grammar moves: a table cell, or a word between spaces in a line of text. A word may be a part of a cell only,
/// a cell never is.
/// </summary>
/// <param name="Row">The index of its row in the document.</param>
/// <param name="Column">The grid column of a cell; the character at which a word begins.</param>
internal sealed record Piece(string Text, int Row, int Column, bool StartsRow, bool EndsRow, bool IsCell, SourcePosition Position)
{
    /// <summary>Where it stands in the drawing of the document, wherever the grammar moves it.</summary>
    public DrawnPlace Place { get; init; }

    /// <summary>Its columns and spans are the document's own grid, not only told apart.</summary>
    public bool HasGrid { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;

    /// <summary>The first grid column after it.</summary>
    public int EndColumn => Column + ColumnSpan;

    /// <summary>The number to its last digit where the cell shows less of it.</summary>
    public string? FullText { get; init; }

    /// <summary>The same cell with its number to the last digit, for amounts.</summary>
    public Piece InFull => FullText is null ? this : this with { Text = FullText };

    public static ImmutableArray<Piece> Of(IReadOnlyList<DocumentRow> rows)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var row = 0; row < rows.Count; row++)
        {
            AddRow(pieces, rows[row], row);
        }

        return pieces.DrainToImmutable();
    }

    /// <summary>Adds the pieces of that row of the document.</summary>
    public static void AddRow(ImmutableArray<Piece>.Builder pieces, DocumentRow row, int index)
    {
        if (row.IsTable)
        {
            AddCells(pieces, row, index);
        }
        else
        {
            AddWords(pieces, row, index);
        }
    }

    private static void AddCells(ImmutableArray<Piece>.Builder pieces, DocumentRow row, int index)
    {
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = row.Cells[i];
            pieces.Add(new Piece(cell.Text, index, cell.Column, StartsRow: i == 0, EndsRow: i + 1 == row.Cells.Length, IsCell: true, cell.Position ?? row.Position)
            {
                Place = new DrawnPlace(index, i),
                HasGrid = row.HasGrid,
                ColumnSpan = cell.ColumnSpan,
                RowSpan = cell.RowSpan,
                FullText = cell.FullText,
            });
        }
    }

    private static void AddWords(ImmutableArray<Piece>.Builder pieces, DocumentRow row, int index)
    {
        var text = row.Cells[0].Text;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !LabelText.IsSpace(text[end]))
            {
                end++;
            }

            var next = end;
            while (next < text.Length && LabelText.IsSpace(text[next]))
            {
                next++;
            }

            pieces.Add(new Piece(text[start..end], index, start, StartsRow: start == 0, EndsRow: next == text.Length, IsCell: false, row.Position) { Place = new DrawnPlace(index, 0, start, end - start) });
            start = next;
        }
    }
}
