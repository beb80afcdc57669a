using System.Buffers;
using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>Rows of a true grid whose labels no layout knows: cells as label and answer in turn, below headings that span several rows.</summary>
internal static class GridRows
{
    private const int LongestHeading = 20;

    private static readonly SearchValues<char> SentenceSigns = SearchValues.Create("。；，！？,;");

    public static void Read(ReadOnlySpan<Piece> pieces, FormDraft draft)
    {
        var (path, end) = ((string?)null, 0);
        while (!pieces.IsEmpty)
        {
            var length = LabelValue.CountInRow(pieces, pieces[0].Row);
            var row = pieces[..length];
            path = row[0].Row < end ? path : null;
            if (row[0].RowSpan > 1 && row.Length > 2)
            {
                (path, end) = (TextJoiner.Tidy(row[0].Text), row[0].Row + row[0].RowSpan);
                row = row[1..];
            }

            ReadRow(row, path, draft);
            pieces = pieces[length..];
        }
    }

    /// <summary>Adds cells as label and answer in turn; a label beside a blank cell has nothing to say.</summary>
    public static void ReadRow(ReadOnlySpan<Piece> row, string? path, FormDraft draft)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var glued = LabelledText.Split(row.Slice(i, 1));
            if (glued.Count > 0)
            {
                draft.AddExtras(glued.Select(entry => entry with { Path = path }));
            }
            else if (i + 1 < row.Length && row[i + 1].Column == row[i].EndColumn && LooksLikeLabel(row[i].Text))
            {
                draft.AddExtras([new ExtraEntry(TextJoiner.Tidy(row[i].Text).TrimEnd(':', '：'), TextJoiner.Join(row.Slice(i + 1, 1))!) { Path = path }]);
                i++;
            }
            else if (LooksLikeLabel(row[i].Text))
            {
                draft.AddNote(row.Slice(i, 1));
            }
            else
            {
                draft.AddUnplaced(row.Slice(i, 1));
            }
        }
    }

    private static bool LooksLikeLabel(string text) => text.Length <= LongestHeading && !text.AsSpan().ContainsAny(SentenceSigns) && text.Any(char.IsLetter);
}
