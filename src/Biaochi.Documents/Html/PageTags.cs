using System.Collections.Frozen;

namespace Biaochi.Documents.Html;

/// <summary>What elements of a web page mean for its text (HTML Living Standard 15.3, the way they are shown).</summary>
internal static class PageTags
{
    public const int Cell = 1;
    public const int Row = 2;
    public const int RowGroup = 3;
    public const int Table = 4;

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "address", "section", "article", "header", "footer", "main", "nav",
        "aside", "form", "fieldset", "legend", "figure", "figcaption", "hr", "center", "caption", "details", "summary", "body", "html", "menu", "dir", "listing",
    }.ToFrozenSet();

    /// <summary>What is no text of the page: code, styles, what is shown only where something else cannot be, readings above characters.</summary>
    private static readonly FrozenSet<string> Unread = new[]
    {
        "script", "style", "title", "template", "noscript", "xml", "svg", "object", "applet", "iframe", "noframes", "noembed", "audio", "video", "canvas", "rt", "rp", "datalist", "button",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Read = new[] { "style", "hidden", "colspan", "rowspan", "type", "value", "checked", "selected", "start" }.ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockNames = Blocks.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnreadNames = Unread.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadNames = Read.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>It begins and ends lines.</summary>
    public static bool IsBlock(ReadOnlySpan<char> name) => BlockNames.Contains(name);

    public static bool IsUnread(ReadOnlySpan<char> name) => UnreadNames.Contains(name);

    public static bool IsAttributeRead(ReadOnlySpan<char> name) => ReadNames.Contains(name);

    /// <summary>It has no end tag.</summary>
    public static bool IsVoid(ReadOnlySpan<char> name) => name is "br" or "img" or "input" or "hr" or "col" or "meta" or "link" or "base" or "area" or "embed" or "source" or "track" or "wbr" or "param";

    /// <summary>How far out in a table an element stands: <see cref="Cell"/> to <see cref="Table"/>; 0 for elements that are no parts of one.</summary>
    public static int RankInTable(ReadOnlySpan<char> name) => name switch
    {
        "td" or "th" => Cell,
        "tr" => Row,
        "tbody" or "thead" or "tfoot" => RowGroup,
        "table" => Table,
        _ => 0,
    };
}
