using Biaochi.Forms;

namespace Biaochi.Commands;

/// <summary>The county's name as the titles of its forms begin with it: 青禾县县（区）级预算部门… says 青禾县.</summary>
internal static class RegionNames
{
    private static readonly char[] Ends = ['县', '市', '区', '旗'];

    /// <summary>The name in the first title that has one; null otherwise.</summary>
    public static string? InTitles(IEnumerable<TargetForm> forms) => forms.Select(form => InTitle(form.Title)).FirstOrDefault(name => name is not null);

    private static string? InTitle(string? title)
    {
        // A name has two characters at least before 县; what stands there in a bare template (县级…, 县（区）级…) is none.
        var end = title?.IndexOfAny(Ends, Math.Min(2, title.Length)) ?? -1;
        return end is >= 2 and <= 12 && title![..end].All(c => c is >= '\u4e00' and <= '\u9fff') ? title[..(end + 1)] : null;
    }
}
