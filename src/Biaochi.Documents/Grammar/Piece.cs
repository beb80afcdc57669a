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

    public static ImmutableArray<Piece> Of(IReadOnlyList<DocumentRow> rows, int start, int end)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        for (var row = start; row < end; row++)
        {
            var first = pieces.Count;
            if (rows[row].IsTable)
            {
                foreach (var cell in rows[row].Cells)
                {
                    pieces.Add(new Piece(cell.Text, row, cell.Column, pieces.Count == first, EndsRow: false, IsCell: true, cell.Position ?? rows[row].Position)
                    {
                        Place = new DrawnPlace(row, pieces.Count - first),
                        HasGrid = rows[row].HasGrid,
                        ColumnSpan = cell.ColumnSpan,
                        RowSpan = cell.RowSpan,
                        FullText = cell.FullText,
                    });
                }
            }
            else
            {
                AddWords(pieces, rows[row], row);
            }

            pieces[^1] = pieces[^1] with { EndsRow = true };
        }

        return pieces.DrainToImmutable();
    }

    private static void AddWords(ImmutableArray<Piece>.Builder pieces, DocumentRow row, int index)
    {
        var text = row.Cells[0].Text;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            pieces.Add(new Piece(text[start..end], index, start, start == 0, EndsRow: false, IsCell: false, row.Position) { Place = new DrawnPlace(index, 0, start, end - start) });
            for (start = end; start < text.Length && char.IsWhiteSpace(text[start]); start++)
            {
            }
        }
    }
}
