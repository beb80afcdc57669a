using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Grammar;

/// <summary>What is the same all over one document, because one program made it. Evidence for places that are unclear by themselves.</summary>
internal sealed class DocumentHabits
{
    private const int FormsSurveyed = 30;

    private int _surveyed;

    private DocumentHabits(bool spacesFigures) => SpacesFigures = spacesFigures;

    /// <summary>Figures are set off from Chinese by a space (2024 年 3 月), so that such a space is no border of cells.</summary>
    public bool SpacesFigures { get; }

    public ColumnWidths Widths { get; } = new();

    public GoalWidths GoalWidths { get; } = new();

    /// <summary>Counts the form in, and tells whether it is among the first, which show the document's widths well enough for all.</summary>
    public bool IsWorthASurvey() => _surveyed++ < FormsSurveyed;

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
