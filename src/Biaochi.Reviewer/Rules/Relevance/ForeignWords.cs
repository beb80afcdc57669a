using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>Words of a cell that belong to another place.</summary>
/// <param name="Text">The cell.</param>
/// <param name="Name">What does not belong here, e.g. 全省.</param>
/// <param name="Quoted">The clause in which it stands, to the letter.</param>
internal sealed record ForeignWords(NarrativeText Text, string Name, string Quoted)
{
    private const int MaxLength = 40;
    private const string Stops = "。；;，,：:\n";

    /// <summary>The clause around a part of the cell's text, cut where it is long.</summary>
    public static ForeignWords At(NarrativeText text, string name, int start, int end)
    {
        var written = text.Text;
        var first = start;
        while (first > 0 && !Stops.Contains(written[first - 1]) && start - first < MaxLength / 2)
        {
            first--;
        }

        var last = end;
        while (last < written.Length && !Stops.Contains(written[last]) && last - first < MaxLength)
        {
            last++;
        }

        return new ForeignWords(text, name, Whole(written, first, last).Trim());
    }

    /// <summary>A rare character of two code units stays whole.</summary>
    private static string Whole(string text, int start, int end)
    {
        start += char.IsLowSurrogate(text[start]) ? 1 : 0;
        return CompactText.Start(text[start..], end - start);
    }
}
