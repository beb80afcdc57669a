namespace Biaochi.Documents.Grammar;

/// <summary>One row as parsed: where each of its cells lies among the words. A length of 0 is a blank cell.</summary>
internal sealed record ParsedRow(int Start, int End, RowKind Kind)
{
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
internal sealed class IndicatorRowParser
{
    private const double Level1 = 1;
    private const double Class = 3;
    private const double MissingAnnualClass = 6;
    private const double OneMoreRow = 2;
    private const double RowInsideLine = 15;
    private const double OneSide = 4;
    private const double OneSideOfClass = 1;
    private const double NameMissing = 5;
    private const double ValueMissing = 3;
    private const double Unplaced = 12;
    private const double EqualNames = 4;
    private const double CutName = 3;
    private const double PerCharacter = 0.5;
    private const double PerMissing = 0.2;
    private const int LongestEvidence = 16;
    private const int ShortestBeginning = 6;

    private readonly IndicatorWords _words;
    private readonly CellScores _scores;
    private readonly bool _twoSided;
    private readonly double[] _best;
    private readonly ParsedRow?[] _from;

    private IndicatorRowParser(IndicatorWords words, DocumentHabits habits, int?[] widths, bool twoSided)
    {
        (_words, _twoSided) = (words, twoSided);
        _scores = new CellScores(words, widths, habits.SpacesFigures);
        _best = new double[words.Count + 1];
        _from = new ParsedRow?[words.Count + 1];
        Array.Fill(_best, double.NegativeInfinity);
        _best[0] = 0;
    }

    public static List<ParsedRow> Parse(IndicatorWords words, DocumentHabits habits, bool twoSided, bool isSurvey, CancellationToken cancellationToken)
    {
        var parser = new IndicatorRowParser(words, habits, isSurvey ? new int?[4] : habits.Widths.ToArray(), twoSided);
        for (var at = 0; at < words.Count; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            parser.Extend(at);
        }

        var rows = new List<ParsedRow>();
        for (var end = words.Count; end > 0; end = rows[^1].Start)
        {
            rows.Add(parser._from[end]!);
        }

        rows.Reverse();
        return rows;
    }

    private void Extend(int at)
    {
        Offer(_best[at] - Unplaced, new ParsedRow(at, at + 1, RowKind.Unplaced));
        if (_words.Level1At(at) is var (end, name))
        {
            Offer(_best[at] + Level1, new ParsedRow(at, end, RowKind.Level1) { Level1 = name });
        }

        foreach (var kind in _words.ClassesAt(at))
        {
            ExtendClass(at, kind);
        }

        ExtendContinuation(at);
    }

    /// <summary>A class row: class, name and value of the period, then the same of the year, whose class name borders the period's cells.</summary>
    private void ExtendClass(int at, ClassName period)
    {
        var paired = false;
        var last = Math.Min(_words.Count - 1, period.End + 2 * CellScores.Longest);
        for (var next = period.End; _twoSided && next <= last; next++)
        {
            foreach (var annual in _words.ClassesAt(next).Where(name => name.Kind.Category == period.Kind.Category))
            {
                paired = true;
                foreach (var (names, values, score) in Sides(period.End, next, CellKind.PeriodName, CellKind.PeriodValue))
                {
                    OfferRow(_best[at] + Class + score, new ParsedRow(at, next, RowKind.Class) { Class = period, AnnualClass = annual }, period.End, names, values, annual.End);
                }
            }
        }

        if (!paired)
        {
            foreach (var (names, values, score) in Sides(period.End, CellKind.PeriodName, CellKind.PeriodValue))
            {
                var next = period.End + names + values;
                OfferRow(_best[at] + Class + score - (_twoSided ? MissingAnnualClass : 0), new ParsedRow(at, next, RowKind.Class) { Class = period }, period.End, names, values, next);
            }
        }
    }

    private void ExtendContinuation(int at)
    {
        var score = _best[at] - OneMoreRow - (_words.Pieces[at].StartsRow ? 0 : RowInsideLine);
        foreach (var (names, values, left) in Sides(at, CellKind.PeriodName, CellKind.PeriodValue))
        {
            var next = at + names + values;
            OfferRow(score + left, new ParsedRow(at, next, RowKind.Continuation), at, names, values, next);
        }
    }

    /// <summary>Completes a row with each way to read the year's side from that word.</summary>
    private void OfferRow(double score, ParsedRow row, int period, int names, int values, int annual)
    {
        foreach (var (annualNames, annualValues, right) in _twoSided ? Sides(annual, CellKind.AnnualName, CellKind.AnnualValue) : [(0, 0, 0)])
        {
            var (hasPeriod, hasAnnual) = (names + values > 0, annualNames + annualValues > 0);
            if (row.Kind is RowKind.Continuation && !hasPeriod && !hasAnnual)
            {
                continue;
            }

            var oneSide = !_twoSided || hasPeriod == hasAnnual ? 0 : row.Kind is RowKind.Class ? OneSideOfClass : OneSide;
            var twin = names > 0 && annualNames > 0 ? Twin(period, names, annual, annualNames) : 0;
            var same = values > 0 && annualValues > 0 ? SameValue(period + names, values, annual + annualNames, annualValues) : 0;
            var total = score + right - oneSide + twin + same;
            var end = annual + annualNames + annualValues;
            if (total > _best[end] || _from[end] is null)
            {
                Offer(total, row with
                {
                    End = end,
                    IsTwin = twin > CutName,
                    Cells = [(period, names), (period + names, values), (annual, annualNames), (annual + annualNames, annualValues)],
                });
            }
        }
    }

    /// <summary>The ways to read all words between two places as a name and a value.</summary>
    private IEnumerable<(int Names, int Values, double Score)> Sides(int start, int end, CellKind name, CellKind value)
    {
        for (var names = 0; names <= Math.Min(end - start, _scores.Reach(name, start)); names++)
        {
            var values = end - start - names;
            if (values <= _scores.Reach(value, start + names))
            {
                yield return (names, values, Score(start, names, values, name, value));
            }
        }
    }

    private double Score(int start, int names, int values, CellKind name, CellKind value)
    {
        var missing = (names > 0, values > 0) switch { (false, true) => NameMissing, (true, false) => ValueMissing, _ => 0 };
        return (names > 0 ? _scores[name, start, names] : 0) + (values > 0 ? _scores[value, start + names, values] : 0) - missing;
    }

    /// <summary>The ways to read a name and a value from that word on, the blank one first.</summary>
    private IEnumerable<(int Names, int Values, double Score)> Sides(int start, CellKind name, CellKind value)
    {
        for (var names = 0; names <= _scores.Reach(name, start); names++)
        {
            var reach = _scores.Reach(value, start + names);
            for (var values = 0; values <= reach; values++)
            {
                yield return (names, values, Score(start, names, values, name, value));
            }
        }
    }

    /// <summary>
    /// How much two names speak for standing in one row: equal, or one the beginning of the other, which a narrower column cut off.
    /// The longer the text they share the more: that is what tells a whole name from a piece of it.
    /// </summary>
    private double Twin(int period, int names, int annual, int annualNames)
    {
        var left = _words.Slice(period, names);
        var right = _words.Slice(annual, annualNames);
        var common = left.CommonPrefixLength(right);
        var (shorter, longer) = (Math.Min(left.Length, right.Length), Math.Max(left.Length, right.Length));
        return common == longer ? EqualNames + PerCharacter * Math.Min(common, LongestEvidence)
            : common == shorter && common >= ShortestBeginning ? CutName + PerCharacter * Math.Min(common, LongestEvidence) - (longer - common) * PerMissing
            : common >= 4 ? 2
            : 0;
    }

    private double SameValue(int period, int values, int annual, int annualValues)
    {
        var left = _words.Slice(period, values);
        var right = _words.Slice(annual, annualValues);
        var common = left.CommonPrefixLength(right);
        return common < Math.Min(left.Length, right.Length) ? 0 : PerCharacter * Math.Min(common, LongestEvidence) - Math.Abs(left.Length - right.Length) * PerMissing;
    }

    private void Offer(double score, ParsedRow row)
    {
        if (row.End > row.Start && (score > _best[row.End] || _from[row.End] is null))
        {
            (_best[row.End], _from[row.End]) = (score, row);
        }
    }
}
