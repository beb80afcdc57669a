using System.Buffers;

namespace Biaochi.Documents.Grammar;

/// <summary>A way to read words as the name and the value of one side.</summary>
/// <param name="Names">How many words the name has; 0 when it is blank.</param>
/// <param name="Values">How many words the value has.</param>
internal readonly record struct SideOption(int Names, int Values, double Score)
{
    public int Length => Names + Values;
}

/// <summary>The ways to read one side of a row from a word on, the hopeless ones left out, found once for each word.</summary>
internal sealed class SideOptions : IDisposable
{
    private const double NameMissing = 5;
    private const double ValueMissing = 3;

    /// <summary>What likeness with the other side can make up for at most; an option further behind the best of its length never wins.</summary>
    private const double Margin = 16;

    /// <summary>How many options of one length are kept.</summary>
    private const int Kept = 4;

    /// <summary>The most words of one side.</summary>
    public const int Longest = 2 * CellScores.Longest;

    private readonly CellScores _scores;
    private readonly CellKind _name;
    private readonly CellKind _value;
    private readonly int[] _first;
    private SideOption[] _options = ArrayPool<SideOption>.Shared.Rent(4096);
    private int _count;

    public SideOptions(CellScores scores, CellKind name, CellKind value, int words)
    {
        (_scores, _name, _value) = (scores, name, value);
        _first = ArrayPool<int>.Shared.Rent((words + 1) * (Longest + 1) + 1);
        _first[0] = 0;
        for (var start = 0; start <= words; start++)
        {
            Find(start, words);
        }
    }

    /// <summary>The options of that many words from that word on, the best first. There is one without words, the blank.</summary>
    public ReadOnlySpan<SideOption> Of(int start, int length) => _options.AsSpan(_first[IndexOf(start, length)].._first[IndexOf(start, length) + 1]);

    /// <summary>The options of any number of words from that word on: those of one length together, the shorter first.</summary>
    public ReadOnlySpan<SideOption> From(int start) => _options.AsSpan(_first[IndexOf(start, 0)].._first[IndexOf(start + 1, 0)]);

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_first);
        ArrayPool<SideOption>.Shared.Return(_options);
        _options = [];
    }

    private static int IndexOf(int start, int length) => start * (Longest + 1) + length;

    private void Find(int start, int words)
    {
        Add(default);
        _first[IndexOf(start, 1)] = _count;
        var longest = Math.Min(words - start, _scores.Reach(_name, start) + CellScores.Longest);
        for (var length = 1; length <= Longest; length++)
        {
            if (length <= longest)
            {
                AddBest(start, length);
            }

            _first[IndexOf(start, length) + 1] = _count;
        }
    }

    private void Add(SideOption option)
    {
        if (_count == _options.Length)
        {
            var larger = ArrayPool<SideOption>.Shared.Rent(2 * _count);
            _options.CopyTo(larger, 0);
            ArrayPool<SideOption>.Shared.Return(_options);
            _options = larger;
        }

        _options[_count++] = option;
    }

    private void AddBest(int start, int length)
    {
        Span<SideOption> best = stackalloc SideOption[Kept];
        var count = 0;
        var most = Math.Min(length, _scores.Reach(_name, start));
        for (var names = Math.Max(0, length - CellScores.Longest); names <= most; names++)
        {
            if (length - names <= _scores.Reach(_value, start + names))
            {
                Insert(best, ref count, new SideOption(names, length - names, Score(start, names, length - names)));
            }
        }

        for (var i = 0; i < count && best[i].Score >= best[0].Score - Margin; i++)
        {
            Add(best[i]);
        }
    }

    private static void Insert(Span<SideOption> best, ref int count, SideOption option)
    {
        var at = count;
        while (at > 0 && best[at - 1].Score < option.Score)
        {
            at--;
        }

        if (at < Kept)
        {
            count = Math.Min(count + 1, Kept);
            for (var i = count - 1; i > at; i--)
            {
                best[i] = best[i - 1];
            }

            best[at] = option;
        }
    }

    private double Score(int start, int names, int values) =>
        (names > 0 ? _scores[_name, start, names] : -NameMissing) + (values > 0 ? _scores[_value, start + names, values] : -ValueMissing);
}
