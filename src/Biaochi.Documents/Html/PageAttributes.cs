using AngleSharp.Html.Parser.Tokens.Struct;

namespace Biaochi.Documents.Html;

internal static class PageAttributes
{
    /// <summary>The value of a tag's attribute, empty where it stands without one; null where it is not there.</summary>
    public static string? Find(ref StructHtmlToken token, string name)
    {
        for (var i = 0; i < token.Attributes.Count; i++)
        {
            if (token.Attributes[i].Name == name)
            {
                return token.Attributes[i].Value.ToString();
            }
        }

        return null;
    }
}
