using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// Reads 项目资金: source labels, each followed by its amount. The total's label says its column; of the other sources the first stands
/// in the period's and the second in the year's, unless the columns of a table say otherwise.
/// </summary>
internal static class FundingReader
{
    /// <param name="labels">项目资金, and other labels of the table itself.</param>
    /// <param name="pieces">All that follows them.</param>
    /// <param name="draft">Takes the table.</param>
    public static void Read(ReadOnlySpan<FoundLabel> labels, ReadOnlySpan<Piece> pieces, FormDraft draft)
    {
        var unit = UnitOf(labels[0].Suffix) ?? draft.MoneyUnit;
        var only = labels[0].Label.Side ?? draft.Layout.SideOf(LabelRole.Funding);
        var headings = new List<(FormSide Side, Piece Cell)>();
        var entries = Entries(labels[0].At, FundingCells.Part(pieces, draft.Layout), headings, draft, unit);
        FundingMatrix.Place(entries, headings, draft);
        FundingSides.Place(entries, only, draft);
        FundingParts.Place(entries, draft.Layout);
        RefuseSurplus(entries, draft, unit);
        var lines = FormSides.Both.SelectMany(side => Lines(entries, side, unit, draft.Layout)).ToList();
        draft.Form = draft.Form with { Funding = new Funding { Lines = [.. draft.Form.Funding.Lines, .. lines] } };
        Trace(entries, draft);
    }

    private static void Trace(List<FundingEntry> entries, FormDraft draft)
    {
        foreach (var entry in entries)
        {
            var cell = CellTracer.NameOf(entry.Side ?? FormSide.Period, entry.Source);
            draft.Tracer.Add(cell, entry.Values.ToArray());
            if (entry.IsSideUnclear)
            {
                draft.Tracer.Doubt(cell, "只出现一次，实施期还是年度不明");
            }
        }
    }

    private static MoneyUnit? UnitOf(string? suffix) => suffix is null ? null
        : suffix.Contains('万', StringComparison.Ordinal) ? MoneyUnit.WanYuan
        : suffix.Contains('元', StringComparison.Ordinal) ? MoneyUnit.Yuan
        : null;

    /// <summary>The labels in the order of the document, with what follows each.</summary>
    private static List<FundingEntry> Entries(Piece label, ReadOnlySpan<Piece> pieces, List<(FormSide Side, Piece Cell)> headings, FormDraft draft, MoneyUnit unit)
    {
        var entries = new List<FundingEntry>();
        for (var i = 0; i < pieces.Length;)
        {
            if (SourceAt(pieces, i, draft.Layout) is { } hit)
            {
                entries.Add(new FundingEntry(hit.Value.Source, hit.Value.Side, WrittenLabel(pieces, i, hit), pieces[i]) { PartOf = hit.Value.PartOf, IsStandard = IsStandard(pieces, i, hit) });
                AddGlued(pieces[hit.EndPiece], hit, entries[^1]);
                i = hit.EndPiece + 1;
            }
            else if (UnknownRows.Read(label, pieces[i..], entries.Count > 0, unit, draft) is > 0 and var cells)
            {
                i += cells;
            }
            else if (IsUnknownLabel(pieces, i, entries, unit))
            {
                entries.Add(new FundingEntry(Bare(pieces[i].Text), null, Bare(pieces[i].Text), pieces[i]));
                i++;
            }
            else if (pieces[i].HasGrid && Labelled(pieces[i..], entries) is > 0 and var count)
            {
                GridRows.Read(pieces.Slice(i, count), draft);
                i += count;
            }
            else if (entries.Count == 0 && pieces[i].IsCell && FundingMatrix.SideOf(pieces[i].Text) is { } side)
            {
                headings.Add((side, pieces[i++]));
            }
            else if (entries.Count > 0)
            {
                entries[^1].Values.Add(pieces[i++].InFull);
            }
            else
            {
                draft.AddUnplaced(pieces.Slice(i++, 1));
            }
        }

        return entries;
    }

    /// <summary>The source of money whose name begins there.</summary>
    public static LabelHit<LayoutSource>? SourceAt(ReadOnlySpan<Piece> pieces, int at, FormLayout layout)
    {
        if (layout.SourceNames.Find(pieces, at) is not { } hit)
        {
            return null;
        }

        // 其他资金来源说明 is no 其他资金: what follows a name in the same word must be a colon or an amount.
        var text = pieces[hit.EndPiece].Text;
        var rest = hit.EndOffset < text.Length ? LabelText.Fold(text[hit.EndOffset..]) : ":";
        return rest.Length == 0 || rest[0] is ':' || char.IsAsciiDigit(rest[0]) ? hit : null;
    }

    private static void AddGlued(Piece piece, LabelHit<LayoutSource> hit, FundingEntry entry)
    {
        var rest = piece.Text[hit.EndOffset..].TrimStart(':', '：', ' ');
        if (rest.Length > 0)
        {
            entry.Values.Add(piece with { Text = rest });
        }
    }

    /// <summary>A word with an amount after it, where the label before it has its amount, is a source that the layout does not know.</summary>
    private static bool IsUnknownLabel(ReadOnlySpan<Piece> pieces, int at, List<FundingEntry> entries, MoneyUnit unit) =>
        at + 1 < pieces.Length
        && !AmountText.HasFigure(pieces[at].Text) && !IsNoSource(pieces[at].Text) && !AmountText.IsBlankMark(pieces[at].Text)
        && AmountText.Parse(pieces[at + 1].Text, unit) is not null
        && (pieces[at].StartsRow || entries.Count == 0 || entries[^1].Values.Count > 0 || pieces[at].Row != entries[^1].Place.Row);

    /// <summary>How many cells make an answer with an unknown label that is no source of money: 科目代码, 2130305.</summary>
    private static int Labelled(ReadOnlySpan<Piece> pieces, List<FundingEntry> entries) =>
        pieces.Length > 1 && pieces[1].Row == pieces[0].Row && entries.Count > 0 && IsNoSource(pieces[0].Text) ? 2 : 0;

    private static bool IsNoSource(string text) => Array.Exists(NoSources, word => text.EndsWith(word, StringComparison.Ordinal));

    private static readonly string[] NoSources = ["代码", "编码", "编号", "科目", "分类", "类别", "性质", "文号", "日期", "说明"];

    private static string Bare(string text) => TextJoiner.Tidy(text).TrimEnd(':', '：');

    private static string WrittenLabel(ReadOnlySpan<Piece> pieces, int at, LabelHit<LayoutSource> hit)
    {
        var label = hit.EndPiece == at ? pieces[at].Text[..hit.EndOffset] : TextJoiner.Join(pieces[at..hit.EndPiece]) + pieces[hit.EndPiece].Text[..hit.EndOffset];
        return TextJoiner.Tidy(label);
    }

    /// <summary>True where the label is written as the layout has it, so that there is nothing to remember.</summary>
    private static bool IsStandard(ReadOnlySpan<Piece> pieces, int at, LabelHit<LayoutSource> hit)
    {
        var folded = LabelText.Fold(WrittenLabel(pieces, at, hit));
        var bare = folded.StartsWith("其中:", StringComparison.Ordinal) ? folded[3..] : folded;
        return bare == LabelText.Fold(hit.Value.Name) || bare == LabelText.Fold(FundingSource.Label(hit.Value.Source));
    }

    /// <summary>An amount is taken as it stands: a second one behind it belongs to a label that is not there, and is never joined to the first.</summary>
    private static void RefuseSurplus(List<FundingEntry> entries, FormDraft draft, MoneyUnit unit)
    {
        foreach (var values in entries.Select(entry => entry.Values))
        {
            if (values.Count > 1 && AmountText.Parse(values[0].Text, unit) is not null && AmountText.IsWhole(values[0].Text))
            {
                draft.AddUnplaced(values.ToArray().AsSpan(1));
                values.RemoveRange(1, values.Count - 1);
            }
        }
    }

    /// <summary>The lines of one column in the order of the layout; a printed label with a blank beside it is a line too.</summary>
    private static IEnumerable<FundingLine> Lines(List<FundingEntry> entries, FormSide side, MoneyUnit unit, FormLayout layout) =>
        entries.Where(entry => entry.Side == side).OrderBy(entry => Rank(entry.Source, layout)).Select(entry => entry.ToLine(side, unit));

    private static int Rank(string source, FormLayout layout)
    {
        for (var rank = 0; rank < layout.Sources.Length; rank++)
        {
            if (layout.Sources[rank].Source == source)
            {
                return rank;
            }
        }

        return int.MaxValue;
    }
}
