using Biaochi.Documents.Layouts;
using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

/// <summary>One indicator table of a form. Most forms have one with both columns side by side, others one for each column, one under the other.</summary>
/// <param name="Side">The column that all of its rows belong to; null where the table itself has both.</param>
internal sealed record IndicatorSection(FormSide? Side)
{
    public List<Piece> Pieces { get; } = [];

    /// <summary>Adds the pieces after those labels; a label that names a column begins a section of its own, unless both stand in one row.</summary>
    public static void AddTo(List<IndicatorSection> sections, ReadOnlySpan<Piece> pieces, ReadOnlySpan<FoundLabel> labels, FormLayout layout)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            var end = i + 1 < labels.Length ? labels[i + 1].Start : pieces.Length;
            var isHeader = labels[i].Label.Role is LabelRole.IndicatorHeader;
            if (sections.Count == 0 || (labels[i].Label.Side is not null && !HeadsColumn(pieces, labels, i)))
            {
                sections.Add(new IndicatorSection(HeadsColumn(pieces, labels, i) ? null : labels[i].Label.Side ?? layout.SideOf(LabelRole.Indicators)));
            }

            sections[^1].Pieces.AddRange(isHeader ? pieces[labels[i].Start..end] : LabelValue.Of(pieces[..end], labels[i]));
        }
    }

    /// <summary>It shares its row with the label of the other column, so that both head columns of one table.</summary>
    private static bool HeadsColumn(ReadOnlySpan<Piece> pieces, ReadOnlySpan<FoundLabel> labels, int index)
    {
        foreach (var other in labels)
        {
            if (other != labels[index] && other.Label.Side is { } side && labels[index].Label.Side is { } mine && side != mine && pieces[other.Start].Row == pieces[labels[index].Start].Row)
            {
                return true;
            }
        }

        return false;
    }
}
