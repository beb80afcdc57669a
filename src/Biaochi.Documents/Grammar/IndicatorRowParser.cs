namespace Biaochi.Documents.Grammar;

/// <summary>
/// Finds the rows of an indicator table in its words: the parse with the greatest score, by dynamic programming over the words. Level-2
/// names anchor the classes; a name is followed by its value; the two sides usually hold the same indicator.
/// </summary>
internal sealed class IndicatorRowParser : IDisposable
{
    private const double Level1 = 1;
    private const double Class = 3;
    private const double MissingAnnualClass = 6;
    private const double OneMoreRow = 2;
    private const double RowInsideLine = 15;
    private const double OneSide = 4;
    private const double OneSideOfClass = 1;
    private const double OneValue = 2;
    private const double Unplaced = 12;
    private const double EqualNames = 4;
    private const double CutName = 3;
    private const double PerCharacter = 0.5;
    private const double PerMissing = 0.2;
    private const int LongestEvidence = 16;

    private const int ShortestBeginning = 6;

    private readonly IndicatorWords _words;
    private readonly CellScores _scores;
    private readonly SideOptions _period;
    private readonly SideOptions _annual;
    private readonly bool _twoSided;
    private readonly double[] _best;
    private readonly RowChoice[] _from;

    private IndicatorRowParser(IndicatorWords words, DocumentHabits habits, int?[] widths, bool twoSided)
    {
        (_words, _twoSided) = (words, twoSided);
        _scores = new CellScores(words, widths, habits.SpacesFigures);
        _period = new SideOptions(_scores, CellKind.PeriodName, CellKind.PeriodValue, words.Count);
        _annual = _scores.AreSidesAlike ? _period : new SideOptions(_scores, CellKind.AnnualName, CellKind.AnnualValue, words.Count);
        _best = new double[words.Count + 1];
        _from = new RowChoice[words.Count + 1];
        Array.Fill(_best, double.NegativeInfinity);
        _best[0] = 0;
    }

    public static List<ParsedRow> Parse(IndicatorWords words, DocumentHabits habits, bool twoSided, bool isSurvey, CancellationToken cancellationToken)
    {
        using var parser = new IndicatorRowParser(words, habits, isSurvey ? new int?[4] : habits.Widths.ToArray(), twoSided);
        for (var at = 0; at < words.Count; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            parser.Extend(at);
        }

        var rows = new List<ParsedRow>();
        for (var end = words.Count; end > 0; end = rows[^1].Start)
        {
            rows.Add(parser._from[end].ToRow(end));
        }

        rows.Reverse();
        return rows;
    }

    public void Dispose()
    {
        _period.Dispose();
        if (_annual != _period)
        {
            _annual.Dispose();
        }

        _scores.Dispose();
    }

    private void Extend(int at)
    {
        Offer(_best[at] - Unplaced, at + 1, new RowChoice(RowKind.Unplaced, new RowStart(at, null, null)));
        if (_words.Level1At(at) is var (end, name))
        {
            Offer(_best[at] + Level1, end, new RowChoice(RowKind.Level1, new RowStart(at, null, null)) { Level1 = name });
        }

        foreach (var kind in _words.ClassesAt(at))
        {
            ExtendClass(at, kind);
        }

        var score = _best[at] - OneMoreRow - (_words.Pieces[at].StartsRow ? 0 : RowInsideLine);
        OfferRows(score, new RowStart(at, null, null));
    }

    /// <summary>Completes a row with each way to read the period's side, and the year's right behind it.</summary>
    private void OfferRows(double score, RowStart row)
    {
        var most = Math.Min(SideOptions.Longest, _words.Count - row.PeriodStart);
        for (var length = 0; length <= most; length++)
        {
            OfferRows(score, row, _period.Of(row.PeriodStart, length), row.PeriodStart + length);
        }
    }

    private void OfferRows(double score, in RowStart row, ReadOnlySpan<SideOption> periods, int annualStart)
    {
        if (periods.IsEmpty)
        {
            return;
        }

        // The better ones come first, and what stands behind them is the same.
        var shared = _words.SharedLength(row.PeriodStart, annualStart);
        for (var i = 0; i < periods.Length && OfferRow(score + periods[i].Score, row, periods[i], (annualStart, shared)); i++)
        {
        }
    }

    /// <summary>A class row: class, name and value of the period, then the same of the year, whose class name borders the period's cells.</summary>
    private void ExtendClass(int at, ClassName kind)
    {
        var paired = false;
        var last = Math.Min(_words.Count - 1, kind.End + 2 * CellScores.Longest);
        for (var next = kind.End; _twoSided && next <= last; next++)
        {
            foreach (var annual in _words.ClassesAt(next))
            {
                if (annual.Kind.Category == kind.Kind.Category)
                {
                    paired = true;
                    ExtendPair(at, kind, annual);
                }
            }
        }

        if (!paired)
        {
            OfferRows(_best[at] + Class - (_twoSided ? MissingAnnualClass : 0), new RowStart(at, kind, null));
        }
    }

    private void ExtendPair(int at, ClassName kind, ClassName annual)
    {
        if (annual.Start - kind.End <= SideOptions.Longest)
        {
            OfferRows(_best[at] + Class, new RowStart(at, kind, annual), _period.Of(kind.End, annual.Start - kind.End), annual.End);
        }
    }

    /// <summary>Completes a row with each way to read the year's side from that word; false where neither this way to read the period's side nor a worse one can be in the best row.</summary>
    /// <param name="next">The year's first word, and how many characters the texts of both sides have in common from their names on.</param>
    private bool OfferRow(double score, in RowStart row, in SideOption period, (int Start, int Shared) next)
    {
        var isAny = false;
        var mostScore = score + MostLikeness(next.Shared);
        var ends = _best.AsSpan(next.Start);
        foreach (ref readonly var annual in _twoSided ? _annual.From(next.Start) : [default])
        {
            if (mostScore + annual.Score > ends[annual.Length])
            {
                isAny = true;
                OfferRow(score, row, period, annual, next);
            }
        }

        return isAny;
    }

    private void OfferRow(double score, in RowStart row, in SideOption period, in SideOption annual, (int Start, int Shared) next)
    {
        var (start, end) = (row.PeriodStart, next.Start + annual.Length);
        if (row.Class is null && end == start)
        {
            return;
        }

        var twin = Twin(next.Shared, _words.Length(start, period.Names), _words.Length(next.Start, annual.Names));
        var total = score + annual.Score + twin + SameValue(start + period.Names, period.Values, next.Start + annual.Names, annual.Values) - OneSidedCost(row, period, annual);
        if (total > _best[end])
        {
            _best[end] = total;
            _from[end] = new RowChoice(row.Class is null ? RowKind.Continuation : RowKind.Class, row) { Period = period, AnnualStart = next.Start, Annual = annual, IsTwin = twin > CutName };
        }
    }

    /// <summary>The most that equal names and equal values can add, and a little for what sums of fractions lose.</summary>
    /// <param name="shared">How many characters the texts of both sides have in common from their names on.</param>
    private static double MostLikeness(int shared) =>
        (shared > 0 ? EqualNames + PerCharacter * Math.Min(shared, LongestEvidence) : 0) + PerCharacter * LongestEvidence + 1e-6;

    /// <summary>What it costs that the sides are not filled alike: one blank, or only one with a value.</summary>
    private double OneSidedCost(in RowStart row, in SideOption period, in SideOption annual) => !_twoSided ? 0
        : (period.Length > 0) != (annual.Length > 0) ? row.Class is null ? OneSide : OneSideOfClass
        : (period.Values > 0) != (annual.Values > 0) ? OneValue
        : 0;

    /// <summary>
    /// How much two names speak for standing in one row: equal, or one the beginning of the other, which a narrower column cut off.
    /// The longer the text they share the more: that is what tells a whole name from a piece of it.
    /// </summary>
    /// <param name="shared">How many characters the texts from both places on have in common.</param>
    private static double Twin(int shared, int period, int annual)
    {
        var (shorter, longer) = (Math.Min(period, annual), Math.Max(period, annual));
        var common = Math.Min(shared, shorter);
        return shorter == 0 ? 0
            : common == longer ? EqualNames + PerCharacter * Math.Min(common, LongestEvidence)
            : common == shorter && common >= ShortestBeginning ? CutName + PerCharacter * Math.Min(common, LongestEvidence) - (longer - common) * PerMissing
            : common >= 4 ? 2
            : 0;
    }

    private double SameValue(int period, int values, int annual, int annualValues)
    {
        if (values == 0 || annualValues == 0)
        {
            return 0;
        }

        var (left, right) = (_words.Length(period, values), _words.Length(annual, annualValues));
        var shorter = Math.Min(left, right);
        return _words.SharedLength(period, annual) < shorter ? 0 : PerCharacter * Math.Min(shorter, LongestEvidence) - Math.Abs(left - right) * PerMissing;
    }

    private void Offer(double score, int end, in RowChoice row)
    {
        if (score > _best[end])
        {
            (_best[end], _from[end]) = (score, row);
        }
    }

    /// <summary>How a row begins: with the class names of its sides, or as one more row of the class above.</summary>
    private readonly record struct RowStart(int Start, ClassName? Class, ClassName? AnnualClass)
    {
        /// <summary>The first word of the period's side.</summary>
        public int PeriodStart => Class?.End ?? Start;
    }

    /// <summary>The best row found so far that ends at a word.</summary>
    private readonly record struct RowChoice(RowKind Kind, RowStart Row)
    {
        public string? Level1 { get; init; }

        public SideOption Period { get; init; }

        public int AnnualStart { get; init; }

        public SideOption Annual { get; init; }

        public bool IsTwin { get; init; }

        public ParsedRow ToRow(int end) => new(Row.Start, Kind)
        {
            End = end,
            Level1 = Level1,
            Class = Row.Class,
            AnnualClass = Row.AnnualClass,
            IsTwin = IsTwin,
            Cells = Kind is RowKind.Class or RowKind.Continuation
                ? [(Row.PeriodStart, Period.Names), (Row.PeriodStart + Period.Names, Period.Values), (AnnualStart, Annual.Names), (AnnualStart + Annual.Names, Annual.Values)]
                : [],
        };
    }
}
