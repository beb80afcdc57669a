namespace Biaochi.Documents.Html;

/// <summary>An element that is no text of the page (a script, a style sheet), while it is passed over, with what elements of its own name stand in it.</summary>
internal sealed class UnreadPart(string name)
{
    private int _open = 1;

    /// <summary>Its text is rules that may hide parts of the page.</summary>
    public bool IsStyleSheet => name is "style";

    public void BeginTag(ReadOnlySpan<char> tag) => _open += tag.SequenceEqual(name) ? 1 : 0;

    /// <summary>Whether that end tag ends the part.</summary>
    public bool EndsAt(ReadOnlySpan<char> tag) => tag.SequenceEqual(name) && --_open == 0;
}
