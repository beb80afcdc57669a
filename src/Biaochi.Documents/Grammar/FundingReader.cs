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
    public static void Read(FoundLabel heading, ReadOnlySpan<Piece> pieces, FormDraft draft)
    {
        var unit = heading.Suffix is { } suffix ? suffix.Contains('万', StringComparison.Ordinal) ? MoneyUnit.WanYuan : suffix.Contains('元', StringComparison.Ordinal) ? MoneyUnit.Yuan : draft.MoneyUnit : draft.MoneyUnit;
        var entries = Entries(pieces, draft, unit);
        PlaceSides(entries, draft);
        RefuseSurplus(entries, draft, unit);
        var lines = FormSides.Both.SelectMany(side => Lines(entries, side, unit)).ToList();
        Trace(entries, draft);
        draft.Form = draft.Form with { Funding = new Funding { Lines = [.. lines] } };
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

    /// <summary>The labels in the order of the document, with what follows each.</summary>
    private static List<FundingEntry> Entries(ReadOnlySpan<Piece> pieces, FormDraft draft, MoneyUnit unit)
    {
        var entries = new List<FundingEntry>();
        for (var i = 0; i < pieces.Length;)
        {
            if (SourceAt(pieces, i, draft.Layout) is { } hit)
            {
                entries.Add(new FundingEntry(hit.Value.Source, hit.Value.Side, WrittenLabel(pieces, i, hit), pieces[i]) { IsStandard = IsStandard(pieces, i, hit) });
                AddGlued(pieces[hit.EndPiece], hit, entries[^1]);
                i = hit.EndPiece + 1;
            }
            else if (IsUnknownLabel(pieces, i, entries, unit))
            {
                entries.Add(new FundingEntry(Bare(pieces[i].Text), null, Bare(pieces[i].Text), pieces[i]));
                i++;
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

    private static LabelHit<LayoutSource>? SourceAt(ReadOnlySpan<Piece> pieces, int at, FormLayout layout)
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
        && !pieces[at].Text.Any(char.IsDigit) && !AmountText.IsBlankMark(pieces[at].Text)
        && AmountText.Parse(pieces[at + 1].Text, unit) is not null
        && (pieces[at].StartsRow || entries.Count == 0 || entries[^1].Values.Count > 0 || pieces[at].Row != entries[^1].Place.Row);

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

    private static void PlaceSides(List<FundingEntry> entries, FormDraft draft)
    {
        var annual = entries.Find(entry => entry.Side is FormSide.Annual);
        var period = entries.Find(entry => entry.Side is FormSide.Period);
        foreach (var group in entries.Where(entry => entry.Side is null).GroupBy(entry => entry.Source).ToList())
        {
            var same = group.ToList();
            if (same is [var only] && annual is not null && period is not null)
            {
                PlaceSingle(only, period.Place, annual.Place, draft, entries);
                continue;
            }

            for (var i = 0; i < same.Count; i++)
            {
                same[i].Side = i == 0 && (annual is null || period is not null) ? FormSide.Period : FormSide.Annual;
                same[i].IsStandard &= i < 2;
            }
        }
    }

    /// <summary>An amount is taken as it stands: a second one behind it belongs to a label that is not there, and is never joined to the first.</summary>
    private static void RefuseSurplus(List<FundingEntry> entries, FormDraft draft, MoneyUnit unit)
    {
        foreach (var values in entries.Select(entry => entry.Values))
        {
            var whole = values.FindIndex(value => AmountText.Parse(value.Text, unit) is not null && AmountText.IsWhole(value.Text));
            if (whole == 0 && values.Count > 1)
            {
                draft.AddUnplaced(values.ToArray().AsSpan(1));
                values.RemoveRange(1, values.Count - 1);
            }
        }
    }

    /// <summary>A label that stands once in a table of two columns: a cell is missing, or one label serves both amounts.</summary>
    private static void PlaceSingle(FundingEntry entry, Piece period, Piece annual, FormDraft draft, List<FundingEntry> entries)
    {
        if (entry.Values is [var first, var second])
        {
            entry.Side = FormSide.Period;
            entry.Values.Remove(second);
            entries.Add(new FundingEntry(entry.Source, FormSide.Annual, entry.Label, second) { IsStandard = entry.IsStandard, Values = { second } });
        }
        else if (entry.Place.IsCell)
        {
            entry.Side = Math.Abs(entry.Place.Column - annual.Column) < Math.Abs(entry.Place.Column - period.Column) ? FormSide.Annual : FormSide.Period;
        }
        else
        {
            entry.Side = FormSide.Period;
            if (entry.Values.Count > 0)
            {
                entry.IsSideUnclear = true;
                draft.AddProblem("ambiguous-side", $"资金来源“{entry.Label}”只出现一次，无法判断属于实施期还是年度，已暂列实施期。请对照原文核对。", entry.Label, entry.Place.Position);
            }
        }
    }

    private static IEnumerable<FundingLine> Lines(List<FundingEntry> entries, FormSide side, MoneyUnit unit)
    {
        var written = entries.Where(entry => entry.Side == side).ToList();
        foreach (var source in FundingSource.Common.Where(source => !written.Exists(entry => entry.Source == source)))
        {
            written.Add(new FundingEntry(source, side, "", default) { IsStandard = true });
        }

        return written.OrderBy(entry => Rank(entry.Source)).Select(entry => entry.ToLine(side, unit));
    }

    private static int Rank(string source) => FundingSource.Common.ToList().IndexOf(source) is var rank && rank >= 0 ? rank : int.MaxValue;

    /// <summary>One label of the funding table and what follows it.</summary>
    private sealed class FundingEntry(string source, FormSide? side, string label, Piece place)
    {
        public string Source => source;

        public FormSide? Side { get; set; } = side;

        public string Label => label;

        public Piece Place => place;

        /// <summary>There is nothing to remember about how its label was written.</summary>
        public bool IsStandard { get; set; }

        /// <summary>It stands once where two columns are, and nothing tells which is meant.</summary>
        public bool IsSideUnclear { get; set; }

        public List<Piece> Values { get; } = [];

        public FundingLine ToLine(FormSide column, MoneyUnit unit)
        {
            var text = TextJoiner.Join(Values.ToArray());
            var line = new FundingLine(column, Source, null) { Label = IsStandard ? null : Label, WrittenIn = unit };
            return text is null || AmountText.IsBlankMark(text) ? line
                : AmountText.Parse(text, unit) is var (amount, written) ? line with { Amount = amount, WrittenIn = written }
                : line with { Unreadable = text };
        }
    }
}
