using AngleSharp.Html.Parser.Tokens.Struct;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Html;

/// <summary>What begins and ends lines of a page: paragraphs, the entries of lists with their numbers, text that keeps its own lines.</summary>
internal sealed class PageParagraphs(ReadOptions options)
{
    private readonly Stack<PageList> _lists = new();

    /// <summary>How deep lists stand in each other.</summary>
    public int Nesting => _lists.Count;

    /// <summary>White space is text here (pre, textarea).</summary>
    public bool IsVerbatim { get; private set; }

    /// <summary>Begins what the tag begins, on a line of its own.</summary>
    public void Begin(ref StructHtmlToken token, ReadOnlySpan<char> name, TextFlow flow)
    {
        if (name is "ul" or "ol" && _lists.Count < options.MaxNesting)
        {
            _lists.Push(new PageList(name is "ol" ? PageAttributes.Find(ref token, "type") ?? "1" : null, PageAttributes.Number(ref token, "start") ?? 1));
        }
        else if (name is "li" && _lists.TryPeek(out var list))
        {
            flow.Append(list.Next(PageAttributes.Number(ref token, "value")));
        }

        IsVerbatim |= IsOfLines(name);
    }

    public void End(ReadOnlySpan<char> name)
    {
        if (IsOfLines(name))
        {
            IsVerbatim = false;
        }

        if (name is "ul" or "ol")
        {
            _lists.TryPop(out _);
        }
    }

    private static bool IsOfLines(ReadOnlySpan<char> name) => name is "pre" or "listing" or "textarea";
}
