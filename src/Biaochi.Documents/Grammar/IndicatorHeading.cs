using System.Buffers;
using System.Collections.Immutable;
using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Grammar;

/// <summary>A column heading of the indicator table.</summary>
/// <param name="Kind">Null where no layout knows it.</param>
/// <param name="Column">The first grid column from 0.</param>
/// <param name="End">The grid column after its last.</param>
internal sealed record IndicatorHeading(IndicatorColumn? Kind, string Text, int Column, int End)
{
    /// <summary>How many known headings make a row of headings.</summary>
    private const int Fewest = 2;

    /// <summary>The headings of a row of cells; empty where it is none.</summary>
    public static ImmutableArray<IndicatorHeading> Of(ReadOnlySpan<Piece> cells, FormLayout layout)
    {
        if (!HasHeadings(cells, layout))
        {
            return [];
        }

        var headings = ImmutableArray.CreateBuilder<IndicatorHeading>(cells.Length);
        foreach (var cell in cells)
        {
            headings.Add(new IndicatorHeading(KindOf(cell.Text, layout), TextJoiner.Tidy(cell.Text), cell.Column, cell.Column + Math.Max(1, cell.ColumnSpan)));
        }

        return headings.MoveToImmutable();
    }

    private static bool HasHeadings(ReadOnlySpan<Piece> cells, FormLayout layout)
    {
        var known = 0;
        for (var i = 0; i < cells.Length && known < Fewest && known + cells.Length - i >= Fewest; i++)
        {
            known += KindOf(cells[i].Text, layout) is null ? 0 : 1;
        }

        return known >= Fewest;
    }

    /// <summary>Notes the headings of a row that say more than a known name.</summary>
    public static void AddNotes(ReadOnlySpan<Piece> cells, FormDraft draft)
    {
        foreach (var cell in cells)
        {
            if (!draft.Layout.ColumnNames.TryFind(cell.Text, out _))
            {
                draft.AddNote([cell]);
            }
        }
    }

    /// <summary>What a heading names: a known name, one with a remark in brackets after it, or one that holds a word which only such columns have.</summary>
    private static IndicatorColumn? KindOf(string text, FormLayout layout)
    {
        var folded = LabelText.Fold(text);
        if (layout.ColumnNames.TryFind(folded, out var known) || (WithoutRemark(folded) is { } bare && layout.ColumnNames.TryFind(bare, out known)))
        {
            return known;
        }

        return folded.Length <= LongestHeading && folded.AsSpan().ContainsAny(TellingWords) && !folded.AsSpan().ContainsAny(NoTargets) ? ToldKind(folded) : null;
    }

    private static IndicatorColumn ToldKind(string heading) => Array.Find(Telling, pair => heading.Contains(pair.Word, StringComparison.Ordinal)).Kind;

    private const int LongestHeading = 16;

    private static readonly (string Word, IndicatorColumn Kind)[] Telling =
    [
        ("一级指标", IndicatorColumn.Level1),
        ("二级指标", IndicatorColumn.Level2),
        ("三级指标", IndicatorColumn.Name),
        ("指标解释", IndicatorColumn.Explanation),
        ("指标值", IndicatorColumn.Value),
        ("目标值", IndicatorColumn.Value),
        ("权重", IndicatorColumn.Weight),
    ];

    private static readonly SearchValues<string> TellingWords = SearchValues.Create([.. Telling.Select(pair => pair.Word)], StringComparison.Ordinal);

    /// <summary>Columns of values that are no targets, or of what explains them.</summary>
    private static readonly SearchValues<string> NoTargets = SearchValues.Create(["参考", "历史", "上年", "实际", "完成", "依据", "来源", "说明", "标准", "性质", "方式"], StringComparison.Ordinal);

    private static string? WithoutRemark(string folded) =>
        folded.EndsWith(')') && folded.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket ? folded[..bracket] : null;
}
