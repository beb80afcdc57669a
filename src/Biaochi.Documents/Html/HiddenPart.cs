using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Html;

/// <summary>
/// An element that is not shown, while it is being read. Its text becomes a note. Pages do not always close what they open, so a hidden part
/// ends at the latest where the cell, row or group of rows around it does.
/// </summary>
/// <param name="kind">What the note calls it.</param>
internal sealed class HiddenPart(string kind, string name)
{
    private readonly int _rank = PageTags.RankInTable(name);
    private int _open = 1;
    private int _tables = name == "table" ? 1 : 0;

    public string Kind => kind;

    public TextFlow Text { get; } = new();

    /// <summary>Whether that tag ends the part. The tag of its own end is then done with, any other not.</summary>
    public bool EndsAt(ReadOnlySpan<char> tag, bool isEnd)
    {
        var rank = PageTags.RankInTable(tag);
        if (_tables == 0 && rank > 0 && rank >= _rank && (rank > _rank || !isEnd))
        {
            return true;
        }

        if (!isEnd && name == "p" && PageTags.IsBlock(tag))
        {
            return true;
        }

        _tables += tag is "table" ? isEnd ? -1 : 1 : 0;
        _open += tag.SequenceEqual(name) ? isEnd ? -1 : 1 : 0;
        return _open <= 0;
    }

    /// <summary>Hidden text keeps its lines and cells apart, which that tag begins or ends.</summary>
    public void SetApart(ReadOnlySpan<char> tag)
    {
        if (PageTags.IsBlock(tag) || tag is "tr" or "br" or "table")
        {
            Text.NewLine();
        }
        else if (tag is "td" or "th")
        {
            Text.AppendCollapsed(" ");
        }
    }
}
