using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Grammar;

/// <summary>Rows right behind the funding table that no layout knows and that hold no source of money: they become answers of their own.</summary>
internal static class UnknownRows
{
    private const int LongestLabel = 20;

    /// <param name="label">项目资金.</param>
    /// <param name="pieces">From the next cell on.</param>
    /// <param name="hasSources">Whether a source of money was read.</param>
    /// <param name="unit">Of the table's amounts.</param>
    /// <param name="draft">Takes the answers.</param>
    /// <returns>How many cells were read; 0 where such a row does not begin here.</returns>
    public static int Read(Piece label, ReadOnlySpan<Piece> pieces, bool hasSources, MoneyUnit unit, FormDraft draft)
    {
        if (!pieces[0].StartsRow || !pieces[0].IsCell)
        {
            return 0;
        }

        var row = pieces[..LabelValue.CountInRow(pieces, pieces[0].Row)];
        if (IsBeyond(label, row[0]))
        {
            GridRows.Read(row, draft);
            return row.Length;
        }

        if (!hasSources || row[0].HasGrid || !AreAnswers(row, draft.Layout, unit))
        {
            return 0;
        }

        for (var i = 0; i < row.Length; i += 2)
        {
            draft.AddExtras([new ExtraEntry(TextJoiner.Tidy(row[i].Text).TrimEnd(':', '：'), TextJoiner.Join(row.Slice(i + 1, 1))!)]);
        }

        return row.Length;
    }

    /// <summary>A row below those that 项目资金 spans, and as far left, is another question of the form.</summary>
    private static bool IsBeyond(Piece label, Piece piece) =>
        piece.HasGrid && label is { HasGrid: true, RowSpan: > 1 } && piece.Row >= label.Row + label.RowSpan && piece.Column <= label.Column;

    /// <summary>Where cells are only told apart: short words, each with a text behind it that is no amount.</summary>
    private static bool AreAnswers(ReadOnlySpan<Piece> row, FormLayout layout, MoneyUnit unit)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var text = row[i].Text;
            var fits = i % 2 == 0
                ? text.Length <= LongestLabel && !AmountText.HasFigure(text)
                : text.Any(char.IsLetter) && AmountText.Parse(text, unit) is null;
            if (!fits || FundingReader.SourceAt(row, i, layout) is not null)
            {
                return false;
            }
        }

        return row.Length % 2 == 0;
    }
}
