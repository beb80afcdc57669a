using System.Text.RegularExpressions;

namespace Biaochi.Documents.Grammar;

/// <summary>填报人及联系电话: a name and a telephone number in one cell.</summary>
internal static partial class ContactText
{
    public static (string? Name, string? Phone) Split(string text)
    {
        var phone = Phone().Match(text);
        if (!phone.Success)
        {
            return (text, null);
        }

        var name = text[..phone.Index].TrimEnd(' ', '，', ',', '、', '/', '；', ':', '：', '(', '（');
        return (name.Length > 0 ? name : null, phone.Groups[1].Value);
    }

    /// <summary>The digits at the end, with an area code, blanks or strokes between them.</summary>
    [GeneratedRegex(@"((?:[（(]?0\d{2,3}[)）]?[\s-]*)?\d[\d\s-]{5,}\d)\s*[)）]?$")]
    private static partial Regex Phone();
}
