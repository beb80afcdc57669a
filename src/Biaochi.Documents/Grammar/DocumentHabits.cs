using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Grammar;

/// <summary>What is the same all over one document, because one program made it. Evidence for places that are unclear by themselves.</summary>
internal sealed class DocumentHabits
{
    /// <summary>So many forms show the widths well enough for all.</summary>
    private const int MostSurveyed = 30;

    /// <summary>When so many forms, one behind the other, have told nothing new, the next will not either.</summary>
    private const int NothingNew = 8;

    private int _surveyed;
    private int _withoutNews;
    private int?[] _known = new int?[4];

    private DocumentHabits(bool spacesFigures) => SpacesFigures = spacesFigures;

    /// <summary>Figures are set off from Chinese by a space (2024 年 3 月), so that such a space is no border of cells.</summary>
    public bool SpacesFigures { get; }

    public ColumnWidths Widths { get; } = new();

    public GoalWidths GoalWidths { get; } = new();

    /// <summary>Whether one more form may tell of the document's widths what those before it have not.</summary>
    public bool IsWorthASurvey => _surveyed < MostSurveyed && _withoutNews < NothingNew;

    /// <summary>Takes note of what the form that was surveyed last has told. While a width is unknown, forms that do not tell it are no sign that none will.</summary>
    public void EndSurvey()
    {
        var widths = Widths.ToArray();
        _surveyed++;
        _withoutNews = widths.AsSpan().SequenceEqual(_known) && !widths.Contains(null) ? _withoutNews + 1 : 0;
        _known = widths;
    }

    public static DocumentHabits Of(IReadOnlyList<DocumentRow> rows)
    {
        var (spaced, glued) = (0, 0);
        foreach (var row in rows)
        {
            if (!row.IsTable)
            {
                Count(row.Text, ref spaced, ref glued);
            }
        }

        return new DocumentHabits(spaced > glued);
    }

    /// <summary>Counts how often a Chinese character follows a figure with and without a space.</summary>
    private static void Count(string text, ref int spaced, ref int glued)
    {
        for (var i = 1; i < text.Length; i++)
        {
            var digit = text.AsSpan(i - 1).IndexOfAnyInRange('0', '9');
            if (digit < 0)
            {
                return;
            }

            i += digit;
            if (i < text.Length)
            {
                glued += text[i] >= '\u4E00' ? 1 : 0;
                spaced += text[i] == ' ' && i + 1 < text.Length && text[i + 1] >= '\u4E00' ? 1 : 0;
            }
        }
    }
}
