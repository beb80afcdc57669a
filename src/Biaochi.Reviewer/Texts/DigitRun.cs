using System.Buffers;

namespace Biaochi.Reviewer.Texts;

/// <summary>Digits of a text that may be one number: a group of them, or neighbouring groups (138-0000-0001).</summary>
/// <param name="Digits">Half-width; ends in X where that closes an identity number.</param>
/// <param name="Groups">How many groups it was written in.</param>
/// <param name="LastGroup">The length of the last group.</param>
internal readonly record struct DigitRun(int Start, int End, string Digits, int Groups, int LastGroup)
{
    /// <summary>The longest number of a person, a bank card's.</summary>
    public const int MaxLength = 19;

    /// <summary>The shortest one, a mobile's. Fewer digits are an amount, a count or a date, and nobody is asked about them.</summary>
    public const int MinLength = 11;

    /// <summary>Shorter groups are days, months and counts; nobody writes a telephone in them.</summary>
    private const int GroupMinLength = 3;
    private const int IdentityLength = 18;

    private static readonly SearchValues<char> DigitSigns = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>The runs that are wanted, from left to right. From each group on, the shortest one counts: two telephones side by side are two.</summary>
    public static IReadOnlyList<DigitRun> Find(string text, Predicate<DigitRun> isWanted)
    {
        List<DigitRun>? found = null;
        for (var start = Next(text, 0); start >= 0;)
        {
            var end = GroupEnd(text, start);
            if (From(text, start, isWanted) is { } run)
            {
                (found ??= []).Add(run);
                end = run.End;
            }

            start = Next(text, end);
        }

        return found ?? [];
    }

    /// <summary>How many digits the text has, if they are no more than <paramref name="most"/>.</summary>
    public static int Count(string text, int most)
    {
        var count = 0;
        for (var start = Next(text, 0); start >= 0 && count < most; start = Next(text, start))
        {
            var end = GroupEnd(text, start);
            count += end - start;
            start = end;
        }

        return Math.Min(count, most);
    }

    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>The group that starts there, or it and its neighbours, as long as together they can still be one number; null where none of these is wanted.</summary>
    private static DigitRun? From(string text, int start, Predicate<DigitRun> isWanted)
    {
        var end = GroupEnd(text, start);
        var (length, groups, last) = (end - start, 1, end - start);
        while (length <= MaxLength)
        {
            if (length >= MinLength && Run(text, start, end, length, groups, last) is var run && isWanted(run))
            {
                return run;
            }

            var next = NextGroup(text, end);
            end = GroupEnd(text, next);
            if (last < GroupMinLength || end - next < GroupMinLength)
            {
                break;
            }

            last = end - next;
            (length, groups) = (length + last, groups + 1);
        }

        return null;
    }

    /// <summary>X closes an identity number whose last check digit is ten.</summary>
    private static DigitRun Run(string text, int start, int end, int length, int groups, int last)
    {
        var isClosed = length == IdentityLength - 1 && end < text.Length && text[end] is 'X' or 'x';
        return new DigitRun(start, isClosed ? end + 1 : end, Read(text.AsSpan(start, end - start), length, isClosed ? "X" : ""), groups, last);
    }

    /// <summary>Where the next group starts when only a blank or a dash or two stand between; otherwise where nothing starts.</summary>
    private static int NextGroup(string text, int end)
    {
        var next = end;
        while (next < text.Length && next - end < 2 && text[next] is ' ' or '\u3000' or '\u00a0' or '-' or '－' or '–' or '—' or '‑')
        {
            next++;
        }

        return next;
    }

    /// <summary>Where the next digit stands from there on; -1 for none.</summary>
    private static int Next(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(DigitSigns);
        return at < 0 ? -1 : from + at;
    }

    private static int GroupEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static string Read(ReadOnlySpan<char> written, int length, string closing)
    {
        Span<char> digits = stackalloc char[length];
        var read = 0;
        foreach (var c in written)
        {
            if (IsDigit(c))
            {
                digits[read++] = (char)('0' + (int)char.GetNumericValue(c));
            }
        }

        return string.Concat(digits, closing);
    }
}
