using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Biaochi.Documents.Html;

/// <summary>What the style sheets within a page hide, by class or by id: 「.x」, 「td.x」, 「#x」. Selectors of more than one element are passed over, as are rules for certain media.</summary>
internal sealed class HiddenSelectors
{
    /// <summary>What makes a selector say more than the element itself.</summary>
    private static readonly SearchValues<char> Combining = SearchValues.Create(" \t\r\n>+~:[*");

    private readonly HashSet<string> _selectors = new(StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _sheet = new();

    public bool Any => _selectors.Count > 0;

    public void Append(ReadOnlySpan<char> text) => _sheet.Append(text);

    /// <summary>A style element is over.</summary>
    public void EndSheet()
    {
        var sheet = _sheet.ToString().AsSpan();
        _sheet.Clear();
        while (sheet.IndexOf('{') is >= 0 and var open)
        {
            var selectors = AfterLast(sheet[..open], ";", "*/", "-->", "<!--").Trim();
            var length = BlockLength(sheet[open..]);
            if (!selectors.StartsWith("@") && Visibility.Hides(sheet.Slice(open + 1, Math.Max(0, length - 2))))
            {
                foreach (var range in selectors.Split(','))
                {
                    Add(selectors[range].Trim());
                }
            }

            sheet = sheet[(open + length)..];
        }
    }

    public bool Hides(ref StructHtmlToken token, ReadOnlySpan<char> name)
    {
        foreach (var one in (PageAttributes.Find(ref token, "class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (_selectors.Contains("." + one) || _selectors.Contains($"{name}.{one}"))
            {
                return true;
            }
        }

        return PageAttributes.Find(ref token, "id") is { } id && (_selectors.Contains("#" + id) || _selectors.Contains($"{name}#{id}"));
    }

    private void Add(ReadOnlySpan<char> selector)
    {
        if (selector.IndexOfAny('.', '#') >= 0 && !selector.ContainsAny(Combining))
        {
            _selectors.Add(selector.ToString());
        }
    }

    private static ReadOnlySpan<char> AfterLast(ReadOnlySpan<char> text, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            text = text.LastIndexOf(end) is >= 0 and var at ? text[(at + end.Length)..] : text;
        }

        return text;
    }

    /// <summary>From the opening bracket to the one that closes it, blocks inside counted.</summary>
    private static int BlockLength(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return text.Length;
    }
}
