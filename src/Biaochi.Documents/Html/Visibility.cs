using AngleSharp.Html.Parser.Tokens.Struct;

namespace Biaochi.Documents.Html;

/// <summary>Whether an element of a page is shown, as its own attributes and the page's style sheets say.</summary>
internal static class Visibility
{
    /// <summary>What to call the part of the page that the element keeps from being read; null where it is shown.</summary>
    public static string? Of(ref StructHtmlToken token, ReadOnlySpan<char> name, HiddenSelectors hidden)
    {
        if (name is "del")
        {
            return "修订中删除";
        }

        for (var i = 0; i < token.Attributes.Count; i++)
        {
            var attribute = token.Attributes[i];
            if (attribute.Name == "hidden" || (attribute.Name == "style" && Hides(attribute.Value.Memory.Span)))
            {
                return "隐藏文字";
            }
        }

        return hidden.Any && hidden.Hides(ref token, name) ? "隐藏文字" : null;
    }

    /// <summary>Whether these declarations keep what they are for from being shown.</summary>
    public static bool Hides(ReadOnlySpan<char> style)
    {
        foreach (var range in style.Split(';'))
        {
            var rule = style[range];
            var colon = rule.IndexOf(':');
            if (colon > 0 && IsHiding(rule[..colon].Trim(), rule[(colon + 1)..].Trim()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>mso-hide is Word's own property, for text that is hidden in the document the page was made of.</summary>
    private static bool IsHiding(ReadOnlySpan<char> property, ReadOnlySpan<char> value) =>
        Is(property, "display") ? value.StartsWith("none", StringComparison.OrdinalIgnoreCase)
        : Is(property, "visibility") ? value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase) || value.StartsWith("collapse", StringComparison.OrdinalIgnoreCase)
        : Is(property, "mso-hide") && !value.StartsWith("none", StringComparison.OrdinalIgnoreCase);

    private static bool Is(ReadOnlySpan<char> property, string name) => property.Equals(name, StringComparison.OrdinalIgnoreCase);
}
