namespace Biaochi.Documents.Pdf.Layout;

/// <summary>
/// Puts the part of a ruled table that stands on a later page behind the part before it: headings printed again are left out, a row that
/// the page cuts is one row, and a cell that spans rows over the break is one cell.
/// </summary>
internal sealed class PageContinuation
{
    private const double Tolerance = 3;

    /// <summary>From what share of the table's width on a cell holds running text, and may be cut anywhere.</summary>
    private const double Wide = 0.4;

    /// <summary>How much more than the next word takes, in font sizes, may be free behind a full line.</summary>
    private const double Ragged = 0.2;

    private readonly LayoutTable _table;
    private readonly LayoutTable _next;
    private readonly List<(LayoutCell Before, LayoutCell After)> _pairs;

    private PageContinuation(LayoutTable table, LayoutTable next)
    {
        (_table, _next) = (table, next);
        _pairs = [.. BottomCells(table).SelectMany(before => _next.Rows[0].Cells.Where(after => IsSame(before, after)).Select(after => (before, after)))];
    }

    /// <summary>Whether it may be the same table: its sides stand where those of the first part's last row do.</summary>
    public static bool Fits(LayoutTable table, LayoutTable next)
    {
        var (last, first) = (BottomCells(table).ToList(), next.Rows[0].Cells);
        return last.Count > 0 && first.Count > 0
            && Math.Abs(last.Min(cell => cell.Left) - first.Min(cell => cell.Left)) <= Tolerance
            && Math.Abs(last.Max(cell => cell.Right) - first.Max(cell => cell.Right)) <= Tolerance;
    }

    /// <summary>Adds the rows of the next part; returns the texts of headings that were printed again.</summary>
    public static List<string> Append(LayoutTable table, LayoutTable next)
    {
        var headings = RepeatedHeadings.Take(table, next);
        if (next.Rows.Count > 0)
        {
            new PageContinuation(table, next).Append();
        }

        return headings;
    }

    private void Append()
    {
        _table.HasSigns |= _table.Rows[^1].Cells.Concat(_pairs.Select(pair => pair.Before)).Any(cell => cell.GoesOn);
        if (IsRowCut())
        {
            JoinCutRow();
        }
        else
        {
            JoinSpans();
        }

        _table.Rows.AddRange(_next.Rows);
    }

    /// <summary>The cells that reach down to the end of the first part.</summary>
    private static IEnumerable<LayoutCell> BottomCells(LayoutTable table)
    {
        for (var row = 0; row < table.Rows.Count; row++)
        {
            foreach (var cell in table.Rows[row].Cells.Where(cell => row + cell.RowSpan >= table.Rows.Count))
            {
                yield return cell;
            }
        }
    }

    private static bool IsSame(LayoutCell before, LayoutCell after) => Math.Abs(before.Left - after.Left) <= Tolerance && Math.Abs(before.Right - after.Right) <= Tolerance;

    private bool IsRowCut()
    {
        if (_table.HasSigns)
        {
            return _next.Rows[0].Cells.TrueForAll(after => _pairs.Exists(pair => pair.After == after && pair.Before.GoesOn));
        }

        var isOpen = _pairs.Exists(pair => pair.Before.IsOpenBelow);
        return _next.Rows[0].Cells.TrueForAll(cell => _pairs.Count(pair => pair.After == cell) == 1)
            && (isOpen ? _pairs.TrueForAll(pair => pair.Before.IsOpenBelow && pair.After.IsOpenAbove) : GoesOn());
    }

    /// <summary>Where rules close the row at the foot of the page too, only its text can tell that it goes on.</summary>
    private bool GoesOn()
    {
        var single = _pairs.Where(pair => pair.Before.RowSpan == 1 && pair.After.RowSpan == 1).ToList();
        var goingOn = single.Where(pair => !pair.Before.IsBlank && !pair.After.IsBlank).ToList();
        return goingOn.Count > 0
            && !_pairs.Exists(pair => pair is { Before.IsBlank: false, After.IsBlank: false } && !single.Contains(pair) && !HasSameText(pair.Before, pair.After))
            && !single.Exists(pair => pair.Before.IsBlank && !pair.After.IsBlank)
            && single.Exists(pair => !pair.Before.IsBlank && pair.After.IsBlank)
            && (goingOn.TrueForAll(IsUnfinished) || (goingOn is [var only] && IsRunningText(only.Before)));
    }

    private bool IsRunningText(LayoutCell cell) => cell.Runs.Count > 1 && cell.Right - cell.Left >= Wide * (_table.Right - _table.Left);

    /// <summary>The last line on the page is full and ends no sentence.</summary>
    private static bool IsUnfinished((LayoutCell Before, LayoutCell After) pair)
    {
        var last = pair.Before.Runs[^1];
        return !"。；".Contains(last.Text[^1], StringComparison.Ordinal)
            && ParagraphJoiner.IsFull(last, pair.After.Runs[0].Text, Math.Max(pair.Before.Runs.Max(run => run.Width), pair.Before.Right - pair.Before.Left - last.Size), Ragged);
    }

    private void JoinCutRow()
    {
        foreach (var (before, after) in _pairs)
        {
            Join(before, after, HasSameText(before, after) && (IsCutAway(before) || IsCutAway(after)));
            before.RowSpan += after.RowSpan - 1;
        }

        _next.Rows.RemoveAt(0);
    }

    private void JoinSpans()
    {
        foreach (var (before, after) in _pairs)
        {
            var isSpan = before.RowSpan > 1 || after.RowSpan > 1 || before.IsCutOff || after.IsCutOff;
            if (_table.HasSigns ? before.GoesOn : (before.IsOpenBelow && after.IsOpenAbove) || (isSpan && (after.IsBlank != before.IsBlank || HasSameText(before, after))))
            {
                Join(before, after, HasSameText(before, after));
                before.RowSpan += after.RowSpan;
                _next.Rows[0].Cells.Remove(after);
            }
        }
    }

    /// <summary>Words centred over the break are in both parts, and cut off in each; they count once, as does a label printed on both pages.</summary>
    private static void Join(LayoutCell before, LayoutCell after, bool isPrintedTwice)
    {
        if (!isPrintedTwice)
        {
            before.Runs.AddRange(after.Runs);
        }

        (before.IsOpenBelow, before.GoesOn) = (after.IsOpenBelow, after.GoesOn);
    }

    private static bool IsCutAway(LayoutCell cell) => cell.Runs.Exists(run => run.Bottom < cell.Top || run.Top > cell.Bottom);

    private static bool HasSameText(LayoutCell before, LayoutCell after) => before.Runs.Select(run => run.Text).SequenceEqual(after.Runs.Select(run => run.Text));
}
