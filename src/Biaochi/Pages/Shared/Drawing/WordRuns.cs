namespace Biaochi.Pages.Shared.Drawing;

/// <summary>Cuts a line into the words that became answers and those between.</summary>
internal static class WordRuns
{
    /// <param name="text">The line.</param>
    /// <param name="answers">Those with words in it, in any order. Answers that share their first word share a run.</param>
    public static IEnumerable<DrawnRun> Split(string text, IEnumerable<Answered> answers)
    {
        var at = 0;
        foreach (var words in answers.GroupBy(answer => answer.Place.Start).OrderBy(words => words.Key))
        {
            var start = Math.Max(at, words.Key);
            var end = Math.Min(text.Length, words.Max(answer => answer.Place.Start + answer.Place.Length));
            if (end <= start)
            {
                continue;
            }

            if (start > at)
            {
                yield return new DrawnRun(text[at..start], null, []);
            }

            yield return new DrawnRun(text[start..end], DrawnCell.IdOf(words.First().Place), [.. words.Select(answer => answer.Answer)]);
            at = end;
        }

        if (at < text.Length)
        {
            yield return new DrawnRun(text[at..], null, []);
        }
    }
}
