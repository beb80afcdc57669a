namespace Biaochi.Documents.Grammar;

/// <summary>One row as parsed: where each of its cells lies among the words. A length of 0 is a blank cell.</summary>
internal sealed record ParsedRow(int Start, RowKind Kind)
{
    public int End { get; init; }

    /// <summary>The class that the row begins, of a <see cref="RowKind.Class"/> row.</summary>
    public ClassName? Class { get; init; }

    /// <summary>The same class on the year's side, where it is written.</summary>
    public ClassName? AnnualClass { get; init; }

    /// <summary>The level-1 name of a <see cref="RowKind.Level1"/> row.</summary>
    public string? Level1 { get; init; }

    /// <summary>The cells by <see cref="CellKind"/>.</summary>
    public (int Start, int Length)[] Cells { get; init; } = [];

    /// <summary>The two sides hold the same name, or one the beginning of the other's.</summary>
    public bool IsTwin { get; init; }

    public bool Has(CellKind kind) => Cells.Length > 0 && Cells[(int)kind].Length > 0;
}

internal enum RowKind
{
    /// <summary>A level-1 name, before the rows that stand under it.</summary>
    Level1,

    /// <summary>A row that begins a level-2 class.</summary>
    Class,

    /// <summary>One more indicator of the class above.</summary>
    Continuation,

    /// <summary>A word that fits nowhere.</summary>
    Unplaced,
}

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

    private static readonly SideOption[] OneBlank = [default];

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
        OfferRows(score, new RowStart(at, null, null), at);
    }

    /// <summary>Completes a row with each way to read the period's side, and the year's right behind it.</summary>
    private void OfferRows(double score, RowStart row, int start)
    {
        var hopeless = -1;
        foreach (ref readonly var period in _period.From(start))
        {
            // Of equal length the better ones come first, and what stands behind them is the same.
            if (period.Length != hopeless && !OfferRow(score, row, start, period, start + period.Length))
            {
                hopeless = period.Length;
            }
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
            OfferRows(_best[at] + Class - (_twoSided ? MissingAnnualClass : 0), new RowStart(at, kind, null), kind.End);
        }
    }

    private void ExtendPair(int at, ClassName kind, ClassName annual)
    {
        foreach (var period in _period.From(kind.End))
        {
            if (kind.End + period.Length == annual.Start)
            {
                OfferRow(_best[at] + Class, new RowStart(at, kind, annual), kind.End, period, annual.End);
            }
        }
    }

    /// <summary>Completes a row with each way to read the year's side from that word; false where none of them can be the best.</summary>
    private bool OfferRow(double score, RowStart row, int start, in SideOption period, int annualStart)
    {
        score += period.Length > 0 ? period.Score : 0;
        var shared = _words.SharedLength(start, annualStart);
        var (most, hopeless, isAny) = (score + MostLikeness(shared), -1, false);
        foreach (ref readonly var annual in _twoSided ? _annual.From(annualStart) : OneBlank)
        {
            var end = annualStart + annual.Length;
            if (annual.Length == hopeless || most + annual.Score <= _best[end])
            {
                hopeless = annual.Length;
                continue;
            }

            isAny = true;
            if (row.Class is null && period.Length + annual.Length == 0)
            {
                continue;
            }

            var twin = Twin(shared, _words.Length(start, period.Names), _words.Length(annualStart, annual.Names));
            var total = score + annual.Score + twin + SameValue(start + period.Names, period.Values, annualStart + annual.Names, annual.Values) - OneSidedCost(row, period, annual);
            if (total > _best[end])
            {
                Offer(total, end, new RowChoice(row.Class is null ? RowKind.Continuation : RowKind.Class, row) { PeriodStart = start, Period = period, AnnualStart = annualStart, Annual = annual, IsTwin = twin > CutName });
            }
        }

        return isAny;
    }

    /// <summary>The most that equal names and equal values can add, and a little for what sums of fractions lose.</summary>
    /// <param name="shared">How many characters the texts of both sides have in common from their names on.</param>
    private static double MostLikeness(int shared) =>
        (shared > 0 ? EqualNames + PerCharacter * Math.Min(shared, LongestEvidence) : 0) + PerCharacter * LongestEvidence + 1e-6;

    /// <summary>What it costs that the sides are not filled alike: one blank, or only one with a value.</summary>
    private double OneSidedCost(RowStart row, SideOption period, SideOption annual) => !_twoSided ? 0
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
    private readonly record struct RowStart(int Start, ClassName? Class, ClassName? AnnualClass);

    /// <summary>The best row found so far that ends at a word.</summary>
    private readonly record struct RowChoice(RowKind Kind, RowStart Row)
    {
        public string? Level1 { get; init; }

        public int PeriodStart { get; init; }

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
                ? [(PeriodStart, Period.Names), (PeriodStart + Period.Names, Period.Values), (AnnualStart, Annual.Names), (AnnualStart + Annual.Names, Annual.Values)]
                : [],
        };
    }
}
