namespace Biaochi.Documents.Grammar;

/// <summary>主管部门及代码: a code and a name in one cell, as 061-某局, 061—某局, [061]某局 or 061某局.</summary>
internal static class DepartmentText
{
    private const string Separators = "]］)）】 -－—–―‐‑﹣_:：/、";

    public static (string? Code, string? Name) Split(string text)
    {
        var bare = text.AsSpan().TrimStart("[［(（【").TrimStart();
        var length = 0;
        while (length < bare.Length && char.IsAsciiLetterOrDigit(LabelText.Fold(bare[length])))
        {
            length++;
        }

        if (length == 0 || !bare[..length].ToString().Any(char.IsDigit))
        {
            return (null, text);
        }

        var code = LabelText.Fold(bare[..length].ToString());
        var name = bare[length..].TrimStart(Separators);
        return name.IsEmpty ? (code, null) : char.IsLetter(name[0]) ? (code, name.ToString()) : (null, text);
    }
}
