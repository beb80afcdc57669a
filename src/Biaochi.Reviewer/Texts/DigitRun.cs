namespace Biaochi.Reviewer.Texts;

/// <summary>Digits of a text that may be one number: a group of them, or neighbouring groups (138-0000-0001).</summary>
/// <param name="Digits">Half-width; ends in X where that closes an identity number.</param>
/// <param name="Groups">How many groups it was written in.</param>
/// <param name="LastGroup">The length of the last group.</param>
internal sealed record DigitRun(int Start, int End, string Digits, int Groups, int LastGroup)
{
    /// <summary>The longest number of a person, a bank card's.</summary>
    public const int MaxLength = 19;

    /// <summary>Shorter groups are days, months and counts; nobody writes a telephone in them.</summary>
    private const int GroupMinLength = 3;
    private const int IdentityLength = 18;

    /// <summary>The runs that are wanted, from left to right. From each group on, the shortest one counts: two telephones side by side are two.</summary>
    public static IEnumerable<DigitRun> Find(string text, Predicate<DigitRun> isWanted)
    {
        var start = 0;
        while (start < text.Length)
        {
            if (!IsDigit(text[start]))
            {
                start++;
                continue;
            }

            var found = From(text, start).FirstOrDefault(run => isWanted(run));
            if (found is not null)
            {
                yield return found;
            }

            start = found?.End ?? GroupEnd(text, start);
        }
    }

    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>The group that starts there, then it and its neighbours, as long as together they can still be one number.</summary>
    private static IEnumerable<DigitRun> From(string text, int start)
    {
        var end = GroupEnd(text, start);
        var run = new DigitRun(start, end, Read(text, start, end), 1, end - start);
        while (run.Digits.Length <= MaxLength)
        {
            yield return run.Digits.Length == IdentityLength - 1 && run.End < text.Length && text[run.End] is 'X' or 'x'
                ? run with { End = run.End + 1, Digits = run.Digits + 'X' }
                : run;
            var next = NextGroup(text, run.End);
            end = GroupEnd(text, next);
            if (run.LastGroup < GroupMinLength || end - next < GroupMinLength)
            {
                yield break;
            }

            run = new DigitRun(start, end, run.Digits + Read(text, next, end), run.Groups + 1, end - next);
        }
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

    private static int GroupEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private static string Read(string text, int start, int end) => string.Concat(text[start..end].Select(c => (char)('0' + (int)char.GetNumericValue(c))));
}
