namespace Biaochi.Pages.Shared.Paper;

/// <summary>A piece of a text: words that are quoted as evidence, or the words between.</summary>
public readonly record struct TextRun(string Text, bool IsQuoted)
{
    /// <summary>The text cut at the first place of each quote. Quotes of one character are left alone: they would mark any digit.</summary>
    public static IReadOnlyList<TextRun> Split(string text, IEnumerable<string> quotes)
    {
        var quoted = new bool[text.Length];
        foreach (var quote in quotes.Where(quote => quote.Length > 1))
        {
            if (text.IndexOf(quote, StringComparison.Ordinal) is var at and >= 0)
            {
                Array.Fill(quoted, true, at, quote.Length);
            }
        }

        return [.. Pieces(text, quoted)];
    }

    private static IEnumerable<TextRun> Pieces(string text, bool[] quoted)
    {
        var start = 0;
        for (var end = 1; end <= text.Length; end++)
        {
            if (end == text.Length || quoted[end] != quoted[start])
            {
                yield return new TextRun(text[start..end], quoted[start]);
                start = end;
            }
        }
    }
}
