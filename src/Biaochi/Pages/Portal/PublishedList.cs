using Biaochi.Core.Publications;
using Biaochi.Pages.Shared.Paper;

namespace Biaochi.Pages.Portal;

/// <summary>Published projects as the portal lists them.</summary>
/// <param name="Words">The words looked for, marked in the names.</param>
internal sealed record PublishedList(IReadOnlyList<PublishedRow> Rows, string? Words = null)
{
    /// <summary>The name in pieces: the words looked for, and what stands between.</summary>
    public IReadOnlyList<TextRun> Name(PublishedRow row)
    {
        var isFound = new bool[row.ProjectName.Length];
        foreach (var word in SearchTokens.Runs(Words ?? ""))
        {
            for (var at = Find(word, 0); at >= 0; at = Find(word, at + word.Length))
            {
                Array.Fill(isFound, true, at, word.Length);
            }
        }

        return [.. Pieces(row.ProjectName, isFound)];

        int Find(string word, int from) => row.ProjectName.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<TextRun> Pieces(string text, bool[] isFound)
    {
        for (int start = 0, end = 1; end <= text.Length; end++)
        {
            if (end == text.Length || isFound[end] != isFound[start])
            {
                yield return new TextRun(text[start..end], isFound[start]);
                start = end;
            }
        }
    }
}
