namespace Biaochi.Documents.Grammar;

/// <summary>The four kinds of cells that a row of the indicator table holds.</summary>
internal enum CellKind
{
    PeriodName,
    PeriodValue,
    AnnualName,
    AnnualValue,
}

/// <summary>
/// How well each run of words would make one cell of each kind. Words of one line stood in different cells more often than not; words of
/// successive lines are one wrapped cell when all but the last fill its width.
/// </summary>
internal sealed class CellScores
{
    /// <summary>The most words of one cell.</summary>
    public const int Longest = 12;

    /// <summary>A run worse than this is not followed further.</summary>
    private const double Hopeless = -12;

    private const double SameLine = 4;
    private const double BesideLatin = 1;
    private const double NextLine = 0.3;
    private const double LaterIsWider = 5;
    private const double TooNarrowToWrap = 3;
    private const double FigureInside = 2;
    private const double ValueInside = 6;
    private const int NarrowestColumn = 8;

    private readonly IndicatorWords _words;
    private readonly int?[] _widths;
    private readonly double[,,] _scores;
    private readonly int[,] _reach;

    public CellScores(IndicatorWords words, int?[] widths)
    {
        (_words, _widths) = (words, widths);
        _scores = new double[4, words.Count, Longest + 1];
        _reach = new int[4, words.Count];
        for (var kind = 0; kind < 4; kind++)
        {
            for (var start = 0; start < words.Count; start++)
            {
                _reach[kind, start] = Fill((CellKind)kind, start);
            }
        }
    }

    /// <summary>The longest run from that word that is worth a try.</summary>
    public int Reach(CellKind kind, int start) => start < _words.Count ? _reach[(int)kind, start] : 0;

    /// <summary>The score of a run of at least one word.</summary>
    public double this[CellKind kind, int start, int length] => _scores[(int)kind, start, length];

    private int Fill(CellKind kind, int start)
    {
        var joins = 0.0;
        for (var length = 1; length <= Longest && start + length <= _words.Count; length++)
        {
            joins += length > 1 ? Join(kind, start + length - 2) : 0;
            joins += Fit(kind, start + length - 1) - _words.ClassCosts[start + length - 1];
            if (joins < Hopeless)
            {
                return length - 1;
            }

            var text = _words.Slice(start, length);
            var look = kind is CellKind.PeriodName or CellKind.AnnualName ? ValueLook.Name(text) : ValueLook.Value(text);
            _scores[(int)kind, start, length] = look + joins;
        }

        return Math.Min(Longest, _words.Count - start);
    }

    /// <summary>What it costs to take that word and the next as parts of one cell.</summary>
    private double Join(CellKind kind, int word)
    {
        var (left, right) = (_words.Pieces[word], _words.Pieces[word + 1]);
        if (left.Row == right.Row)
        {
            return IsTypographicGap(left.Text[^1], right.Text[0]) ? -BesideLatin : -SameLine;
        }

        var inside = kind is CellKind.PeriodName or CellKind.AnnualName ? -ValueBegins(left.Text, word + 1) : 0;
        var (width, next) = (_words.Widths[word], _words.Widths[word + 1]);
        if (_widths[(int)kind] is { } column)
        {
            return inside - NextLine - (width >= column - Unbroken(right.Text) ? 0 : TooNarrowToWrap);
        }

        return inside - NextLine - (next > width + 2 ? LaterIsWider : 0) - (width < NarrowestColumn ? TooNarrowToWrap : 0);
    }

    /// <summary>What it costs that a name goes on with a word that could begin its value.</summary>
    private double ValueBegins(string before, int word) => _words.LookLikeValues[word] ? ValueInside
        : char.IsAsciiDigit(_words.Pieces[word].Text[0]) && !char.IsAsciiDigit(before[^1]) ? FigureInside
        : 0;

    /// <summary>Writers and programs put a space between Chinese and Latin or figures (每平米 7 元), so that such a gap is a border less often.</summary>
    private static bool IsTypographicGap(char before, char after) => LabelText.IsWide(before) != LabelText.IsWide(after);

    /// <summary>What it costs that the word is wider than its column.</summary>
    private double Fit(CellKind kind, int word) => _widths[(int)kind] is { } column && _words.Widths[word] > column + 1 ? -LaterIsWider : 0;

    /// <summary>By how much a full line may be narrower than the column: what comes next and cannot be broken, a figure or a character with its sign.</summary>
    private static int Unbroken(string next)
    {
        var run = 0;
        while (run < next.Length && !LabelText.IsWide(next[run]))
        {
            run++;
        }

        return Math.Max(run, 2) + 2;
    }
}
