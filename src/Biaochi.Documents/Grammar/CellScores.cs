using System.Buffers;

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
internal sealed class CellScores : IDisposable
{
    /// <summary>The most words of one cell.</summary>
    public const int Longest = 12;

    /// <summary>How many kinds of cells a side has: the year's kinds stand so far behind the period's.</summary>
    private const int KindsOfSide = 2;

    /// <summary>A run that costs more than this is not followed further.</summary>
    private const double Hopeless = 12;

    private const double SameLine = 4;
    private const double SpacedFigures = 0.5;
    private const double UnspacedFigures = 2.5;
    private const double NextLine = 0.3;
    private const double LaterIsWider = 5;
    private const double TooNarrowToWrap = 3;
    private const double FigureInside = 2;
    private const double ValueInside = 6;
    private const double BrokenBrackets = 3;
    private const double FullLastLine = 1;

    private readonly IndicatorWords _words;
    private readonly int?[] _widths;
    private readonly double _gap;
    private readonly double[] _scores;
    private readonly int[] _reach;
    private readonly RunLook[] _looks = new RunLook[Longest];
    private int _looked;

    public CellScores(IndicatorWords words, int?[] widths, bool spacesFigures)
    {
        (_words, _widths, _gap) = (words, widths, spacesFigures ? SpacedFigures : UnspacedFigures);
        _scores = ArrayPool<double>.Shared.Rent(4 * words.Count * (Longest + 1));
        _reach = ArrayPool<int>.Shared.Rent(4 * words.Count);
        for (var start = 0; start < words.Count; start++)
        {
            _looked = 0;
            for (var kind = CellKind.PeriodName; kind <= CellKind.AnnualValue; kind++)
            {
                _reach[(int)kind * words.Count + start] = HasTwin(kind) ? CopyTwin(kind, start) : Fill(kind, start);
            }
        }
    }

    /// <summary>Both sides are scored alike, as long as no widths tell their columns apart.</summary>
    public bool AreSidesAlike => HasTwin(CellKind.AnnualName) && HasTwin(CellKind.AnnualValue);

    /// <summary>The longest run from that word that is worth a try.</summary>
    public int Reach(CellKind kind, int start) => start < _words.Count ? _reach[(int)kind * _words.Count + start] : 0;

    /// <summary>The score of a run of at least one word.</summary>
    public double this[CellKind kind, int start, int length] => _scores[IndexOf(kind, start) + length];

    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(_scores);
        ArrayPool<int>.Shared.Return(_reach);
    }

    private int IndexOf(CellKind kind, int start) => ((int)kind * _words.Count + start) * (Longest + 1);

    private bool HasTwin(CellKind kind) => kind >= CellKind.AnnualName && _widths[(int)kind] == _widths[(int)kind - KindsOfSide];

    private int CopyTwin(CellKind kind, int start)
    {
        var reach = Reach(kind - KindsOfSide, start);
        _scores.AsSpan(IndexOf(kind - KindsOfSide, start), reach + 1).CopyTo(_scores.AsSpan(IndexOf(kind, start)));
        return reach;
    }

    /// <summary>How a run of words looks, which is the same for all kinds of cells.</summary>
    private RunLook LookOf(int start, int length)
    {
        for (; _looked < length; _looked++)
        {
            var text = _words.Slice(start, _looked + 1);
            var (name, value) = ValueLook.Of(text);
            _looks[_looked] = new RunLook(name, value, ValueLook.BreaksBrackets(text) ? BrokenBrackets : 0);
        }

        return _looks[length - 1];
    }

    private readonly record struct RunLook(double Name, double Value, double Brackets);

    private int Fill(CellKind kind, int start)
    {
        var cost = 0.0;
        var line = new CellLine(_widths[(int)kind], 0, null);
        for (var length = 1; length <= Longest && start + length <= _words.Count; length++)
        {
            var word = start + length - 1;
            cost += length > 1 ? Join(kind, word - 1, line) : 0;
            line = line.Add(_words, word, isFirst: length == 1);
            cost += (line.IsTooWide ? LaterIsWider : 0) + _words.ClassCosts[word];
            if (cost > Hopeless)
            {
                return length - 1;
            }

            var look = LookOf(start, length);
            _scores[IndexOf(kind, start) + length] = (IsName(kind) ? look.Name : look.Value) - cost - look.Brackets - (EndsFull(word, line) ? FullLastLine : 0);
        }

        return Math.Min(Longest, _words.Count - start);
    }

    /// <summary>The last line fills its column and a new line follows, so that the text most likely goes on there.</summary>
    private bool EndsFull(int word, CellLine line) => line.Width >= line.Column - 1 && word + 1 < _words.Count && _words.Pieces[word + 1].StartsRow;

    private static bool IsName(CellKind kind) => kind is CellKind.PeriodName or CellKind.AnnualName;

    /// <summary>What it costs to take that word and the next as parts of one cell.</summary>
    private double Join(CellKind kind, int word, CellLine line)
    {
        var (left, right) = (_words.Pieces[word], _words.Pieces[word + 1]);
        if (left.Row == right.Row)
        {
            var figure = IsName(kind) && char.IsAsciiDigit(right.Text[0]) ? FigureInside / 2 : 0;
            return figure + (IsTypographicGap(left.Text[^1], right.Text[0]) ? _gap : SameLine);
        }

        var inside = IsName(kind) ? ValueBegins(left.Text, word + 1) : 0;
        return inside + NextLine + (line.IsFull(right.Text) ? 0 : TooNarrowToWrap);
    }

    /// <summary>What it costs that a name goes on with a word that could begin its value.</summary>
    private double ValueBegins(string before, int word) => _words.LookLikeValues[word] ? ValueInside
        : char.IsAsciiDigit(_words.Pieces[word].Text[0]) && !char.IsAsciiDigit(before[^1]) ? FigureInside
        : 0;

    /// <summary>Many a writer or program puts a space between Chinese and Latin or figures (每亩 8 元), so that such a gap is a border less often.</summary>
    private static bool IsTypographicGap(char before, char after) => LabelText.IsWide(before) != LabelText.IsWide(after);
}

/// <summary>The last line of a run of words, if the run is one cell.</summary>
/// <param name="Column">The column's width where it is known.</param>
/// <param name="Width">The line's width so far.</param>
/// <param name="Above">The width of the line above it in the cell.</param>
internal readonly record struct CellLine(int? Column, int Width, int? Above)
{
    private const int NarrowestColumn = 8;

    /// <summary>Wider than its column is, or than the full line above shows it to be.</summary>
    public bool IsTooWide => Width > (Column + 1 ?? Above + 2 ?? int.MaxValue);

    public CellLine Add(IndicatorWords words, int word, bool isFirst)
    {
        var width = words.Widths[word];
        return isFirst ? this with { Width = width }
            : words.Pieces[word - 1].Row == words.Pieces[word].Row ? this with { Width = Width + width + 1 }
            : new CellLine(Column, width, Width);
    }

    /// <summary>So full that the text had to go on in a new line: a figure is not broken, a sign stays with its character.</summary>
    public bool IsFull(string next)
    {
        var run = 0;
        while (run < next.Length && !LabelText.IsWide(next[run]))
        {
            run++;
        }

        return Width >= (Column - Math.Max(run, 2) - 2 ?? NarrowestColumn);
    }
}
