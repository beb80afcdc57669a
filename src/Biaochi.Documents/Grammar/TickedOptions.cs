using System.Buffers;
using System.Text.RegularExpressions;

namespace Biaochi.Documents.Grammar;

/// <summary>An answer that is chosen from printed options: 「新增□ 延续☑」, 「□新增 ☑延续」, 「新增（ ） 延续（√）」.</summary>
internal static partial class TickedOptions
{
    private static readonly SearchValues<char> Ticks = SearchValues.Create("☑☒■✓✔√●◉");

    private const int LongestOption = 30;
    private const string Separators = " \t\r\n\u00A0\u3000、；;，,/／";

    /// <summary>The ticked options, joined with 、; null in it where none is ticked. False where the text is no choice of options.</summary>
    public static bool TryRead(string text, out string? chosen)
    {
        chosen = null;
        var marks = Mark().Matches(text);
        if (marks.Count == 0 || !TryDivide(text, marks, out var options))
        {
            return false;
        }

        var ticked = options.Where(option => IsTick(option.Mark)).Select(option => TextJoiner.Tidy(option.Text)).ToList();
        chosen = ticked.Count > 0 ? string.Join('、', ticked) : null;
        return marks.Count > 1 || chosen is not null;
    }

    /// <summary>The boxes stand before all options or after all of them.</summary>
    private static bool TryDivide(string text, MatchCollection marks, out (string Mark, string Text)[] options)
    {
        var isBefore = string.IsNullOrWhiteSpace(text[..marks[0].Index]);
        options = new (string, string)[marks.Count];
        for (var i = 0; i < marks.Count; i++)
        {
            var from = isBefore ? marks[i].Index + marks[i].Length : i == 0 ? 0 : marks[i - 1].Index + marks[i - 1].Length;
            var to = isBefore ? i + 1 < marks.Count ? marks[i + 1].Index : text.Length : marks[i].Index;
            options[i] = (marks[i].Value, text[from..to].Trim(Separators.ToCharArray()));
        }

        var last = marks[^1];
        return (isBefore || text.AsSpan(last.Index + last.Length).Trim(Separators).IsEmpty)
            && Array.TrueForAll(options, option => option.Text.Length is > 0 and <= LongestOption && !option.Text.Contains('。', StringComparison.Ordinal));
    }

    private static bool IsTick(string mark) => mark.AsSpan().ContainsAny(Ticks);

    [GeneratedRegex(@"[（(\[［【]\s*[√✓✔☑■]?\s*[)）\]］】]|[□☐☑☒■✓✔√○◯●◉]")]
    private static partial Regex Mark();
}
