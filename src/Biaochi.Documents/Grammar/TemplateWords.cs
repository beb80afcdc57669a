using System.Text.RegularExpressions;

namespace Biaochi.Documents.Grammar;

/// <summary>Words that the empty form already has where an indicator's name is to be written: 「指标1：」 and 「……」.</summary>
internal static partial class TemplateWords
{
    /// <summary>What the unit itself wrote; null where that is nothing.</summary>
    public static string? Without(string? text) => text is null ? null
        : !MayBegin(text) ? text
        : Blank().IsMatch(text) ? null
        : Prefix().Replace(text, "");

    private static bool MayBegin(string text)
    {
        var begin = text.AsSpan().TrimStart();
        return begin.IsEmpty || "指….．。·".Contains(begin[0], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\s*(?:指标\s*[0-9０-９一二三四五六七八九十]+\s*[:：、.．]?|指标\s*[:：]|[…\.．。·]+)?\s*$")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^\s*指标\s*[0-9０-９一二三四五六七八九十]+\s*[:：、.．]\s*")]
    private static partial Regex Prefix();
}
