using System.Globalization;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Biaochi.Documents.Html;

/// <summary>The attributes of a tag.</summary>
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

    /// <summary>The number that an attribute gives; null where it gives none, or one below zero.</summary>
    public static int? Number(ref StructHtmlToken token, string name) =>
        int.TryParse(Find(ref token, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
