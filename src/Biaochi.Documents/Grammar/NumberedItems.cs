using System.Globalization;
using System.Text.RegularExpressions;

namespace Biaochi.Documents.Grammar;

/// <summary>Divides a text that counts up several things in one cell: 「1.修路 2.架桥」, 「①…②…」, 「（1）…；（2）…」.</summary>
internal static partial class NumberedItems
{
    /// <summary>The things without their numbers; empty where the text does not count from 1 on.</summary>
    public static string[] Split(string text)
    {
        if (!MayCount(text))
        {
            return [];
        }

        var lines = Lines(text);
        return SplitLines(lines) is { Length: > 0 } items ? items : SplitInside(string.Join('\n', lines));
    }

    /// <summary>Whether the text begins with a number that may count, a cheap first look: 100% does not, 1.修路 does.</summary>
    public static bool MayCount(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (!text.IsEmpty && text[0] is >= '①' and <= '⑳')
        {
            return true;
        }

        var digits = text.TrimStart("（(");
        var length = 0;
        while (length < digits.Length && char.IsAsciiDigit(LabelText.Fold(digits[length])))
        {
            length++;
        }

        return length is 1 or 2 && length < digits.Length && NumberEnds.Contains(digits[length]);
    }

    private const string NumberEnds = ")）.．、:：";

    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Every line has its number, so that 「1.8000元」 is the first of two amounts.</summary>
    private static string[] SplitLines(string[] lines)
    {
        var items = new string[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var number = AtStart().Match(lines[i]);
            if (!number.Success || NumberOf(number) != i + 1)
            {
                return [];
            }

            items[i] = Bare(lines[i][number.Length..]);
        }

        return IsCount(items) ? items : [];
    }

    /// <summary>The numbers stand inside the text, and each is the next.</summary>
    private static string[] SplitInside(string text)
    {
        var items = new List<string>();
        var start = 0;
        foreach (Match number in Inside().Matches(text))
        {
            if (NumberOf(number) != items.Count + (start > 0 ? 2 : 1))
            {
                continue;
            }

            if (start == 0 && number.Index > 0)
            {
                return [];
            }

            if (start > 0)
            {
                items.Add(Bare(text[start..number.Index]));
            }

            start = number.Index + number.Length;
        }

        items.Add(Bare(text[start..]));
        return IsCount([.. items]) ? [.. items] : [];
    }

    private static bool IsCount(string[] items) => items.Length > 1 && Array.TrueForAll(items, item => item.Length > 0);

    private static string Bare(string item) => item.Trim().TrimEnd('；', ';', '，', ',', '、').TrimEnd();

    private static int NumberOf(Match match) => match.Value.Trim() is [>= '①' and <= '⑳' and var circled, ..]
        ? circled - '①' + 1
        : int.TryParse(LabelText.Fold(string.Concat(match.Value.Where(char.IsDigit))), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^(?:[①-⑳]|[（(]?[0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}[.．、:：])\s*")]
    private static partial Regex AtStart();

    [GeneratedRegex(@"(?<=^|[\s；;，,。])(?:[①-⑳]|[（(]?[0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|、))\s*|[①-⑳]\s*|[（(][0-9０-９]{1,2}[)）]\s*")]
    private static partial Regex Inside();
}
