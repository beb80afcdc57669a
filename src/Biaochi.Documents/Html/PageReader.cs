using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using Biaochi.Documents.Fonts;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Html;

/// <summary>Reads the tags and texts of a page as they come: which line or cell of which table each text stands in, and what is not shown.</summary>
internal sealed class PageReader(ShapeBuilder builder, ReadOptions options)
{
    private readonly TextFlow _body = new();
    private readonly PageTables _tables = new(builder, options);
    private readonly PageParagraphs _paragraphs = new(options);
    private readonly PageFields _fields = new();
    private readonly HiddenSelectors _hiding = new();
    private HiddenPart? _hidden;
    private UnreadPart? _unread;

    /// <summary>Where text goes: what stands in a table but in no cell of it is shown before the table.</summary>
    private TextFlow Target => _hidden?.Text ?? _tables.Cell ?? _body;

    /// <summary>Whether an attribute tells something of the text; classes do only where a style sheet hides some.</summary>
    public bool IsAttributeRead(ReadOnlySpan<char> name) => PageTags.IsAttributeRead(name) || (_hiding.Any && name is "class" or "id");

    public void Text(ReadOnlySpan<char> text)
    {
        if (_unread is { IsStyleSheet: true })
        {
            _hiding.Append(text);
        }

        if (_unread is not null || (_hidden is null && _tables.IsBetweenCells && text.IsWhiteSpace()))
        {
            return;
        }

        // Word and Writer write the signs of their fonts of pictures into pages as they keep them themselves.
        if (text.ContainsAnyInRange('\uF020', '\uF0FF'))
        {
            text = SymbolFonts.Map(text.ToString());
        }

        if (_fields.Option is { } option)
        {
            option.AppendCollapsed(text);
        }
        else if (_paragraphs.IsVerbatim)
        {
            Target.Append(text);
        }
        else
        {
            Target.AppendCollapsed(text);
        }
    }

    /// <returns>How what follows the tag is to be read.</returns>
    public HtmlParseMode StartTag(ref StructHtmlToken token)
    {
        var name = token.Name.Memory.Span;
        if (_unread is not null)
        {
            _unread.BeginTag(name);
        }
        else if (PageTags.IsUnread(name))
        {
            _unread = token.IsSelfClosing && name is "xml" or "svg" ? null : new UnreadPart(name.ToString());
        }
        else
        {
            Begin(ref token, name);
        }

        return ModeAfter(name);
    }

    public void EndTag(ReadOnlySpan<char> name)
    {
        if (_unread is not null)
        {
            EndUnread(name);
        }
        else if (_hidden is not { } hidden)
        {
            End(name);
        }
        else
        {
            var isOwnEnd = hidden.EndsAt(name, isEnd: true);
            hidden.SetApart(name);
            if (isOwnEnd)
            {
                EndHidden();
                End(name);
            }
        }
    }

    /// <summary>The page is over; what is still open ends.</summary>
    public void End()
    {
        EndHidden();
        while (_tables.Count > 0)
        {
            EndTable();
        }

        builder.Take(_body);
    }

    private static HtmlParseMode ModeAfter(ReadOnlySpan<char> name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "iframe" or "noframes" or "noembed" or "xmp" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private void EndUnread(ReadOnlySpan<char> name)
    {
        if (_unread!.EndsAt(name))
        {
            _unread = null;
            _hiding.EndSheet();
        }
    }

    private void Begin(ref StructHtmlToken token, ReadOnlySpan<char> name)
    {
        if (_hidden is { } hidden)
        {
            if (!hidden.EndsAt(name, isEnd: false))
            {
                hidden.SetApart(name);
                return;
            }

            EndHidden();
        }

        if (Visibility.Of(ref token, name, _hiding) is { } kind && !PageTags.IsVoid(name))
        {
            BeginHidden(ref token, name, kind);
        }
        else if (PageTags.RankInTable(name) is > 0 and var rank)
        {
            BeginInTable(ref token, rank);
        }
        else if (PageTags.IsBlock(name))
        {
            BreakLine();
            _paragraphs.Begin(ref token, name, Target);
        }
        else
        {
            BeginInline(ref token, name);
        }
    }

    private void BeginHidden(ref StructHtmlToken token, ReadOnlySpan<char> name, string kind)
    {
        // A row that is not shown still counts for the cells that reach into it from above.
        if (PageTags.RankInTable(name) is PageTags.Row)
        {
            BeginInTable(ref token, PageTags.Row);
        }
        else if (PageTags.RankInTable(name) > 0)
        {
            _tables.Close(PageTags.RankInTable(name));
        }

        _hidden = new HiddenPart(kind, name.ToString());
    }

    private void EndHidden()
    {
        if (_hidden is { } hidden)
        {
            _hidden = null;
            builder.AddNote(hidden.Kind, hidden.Text.ToString(), _tables.Position);
        }
    }

    private void BeginInTable(ref StructHtmlToken token, int rank)
    {
        if (rank == PageTags.Table)
        {
            Target.NewLine();
            _tables.Begin(_paragraphs.Nesting);
        }
        else if (!_tables.TryBeginPart(ref token, rank))
        {
            Target.NewLine();
        }
    }

    private void BeginInline(ref StructHtmlToken token, ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "br":
                Target.Append('\n');
                break;
            case "img":
                Target.HasPicture = true;
                break;
            case "textarea":
                _paragraphs.Begin(ref token, name, Target);
                break;
            default:
                _fields.Begin(ref token, name, Target);
                break;
        }
    }

    private void End(ReadOnlySpan<char> name)
    {
        if (PageTags.RankInTable(name) is > 0 and var rank)
        {
            EndInTable(rank);
        }
        else if (name is "select")
        {
            _fields.EndSelect(Target);
        }
        else if (name is "textarea")
        {
            _paragraphs.End(name);
        }
        else if (PageTags.IsBlock(name))
        {
            _paragraphs.End(name);
            BreakLine();
        }
    }

    private void EndInTable(int rank)
    {
        if (rank == PageTags.Table && _tables.Count > 0)
        {
            EndTable();
        }
        else
        {
            _tables.Close(rank);
        }
    }

    private void EndTable()
    {
        var table = _tables.End();
        if (table.Rows.Count > 0)
        {
            Target.Add(table);
        }

        HandOn();
    }

    private void BreakLine()
    {
        Target.NewLine();
        HandOn();
    }

    private void HandOn()
    {
        if (_tables.Count == 0 && _hidden is null)
        {
            builder.Take(_body);
        }
    }
}
