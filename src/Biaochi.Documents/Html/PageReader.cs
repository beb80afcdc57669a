using System.Globalization;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using Biaochi.Documents.Fonts;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Html;

/// <summary>Reads the tags and texts of a page as they come: which line or cell of which table each text stands in, and what is not shown.</summary>
internal sealed class PageReader(ShapeBuilder builder, ReadOptions options)
{
    private readonly TextFlow _body = new();
    private readonly Stack<OpenTable> _tables = new();
    private readonly Stack<PageList> _lists = new();
    private HiddenPart? _hidden;
    private SelectedOption? _select;
    private string? _unread;
    private int _unreadOpen;
    private bool _isVerbatim;

    /// <summary>Where text goes: what stands in a table but in no cell of it is shown before the table.</summary>
    private TextFlow Target
    {
        get
        {
            if (_hidden is not null)
            {
                return _hidden.Text;
            }

            foreach (var table in _tables)
            {
                if (table.Cell is { } cell)
                {
                    return cell;
                }
            }

            return _body;
        }
    }

    private bool IsBetweenCells => _hidden is null && _tables.TryPeek(out var table) && table.Cell is null;

    public void Text(ReadOnlySpan<char> text)
    {
        if (_unread is not null || (IsBetweenCells && text.IsWhiteSpace()))
        {
            return;
        }

        // Word and Writer write the signs of their fonts of pictures into pages as they keep them themselves.
        if (text.ContainsAnyInRange('\uF020', '\uF0FF'))
        {
            text = SymbolFonts.Map(text.ToString());
        }

        if (_select is not null)
        {
            _select.Text.AppendCollapsed(text);
        }
        else if (_isVerbatim)
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
            _unreadOpen += name.SequenceEqual(_unread) ? 1 : 0;
        }
        else if (PageTags.IsUnread(name))
        {
            (_unread, _unreadOpen) = token.IsSelfClosing && name is "xml" or "svg" ? (null, 0) : (name.ToString(), 1);
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
            _unread = name.SequenceEqual(_unread) && --_unreadOpen == 0 ? null : _unread;
            return;
        }

        if (_hidden is not null)
        {
            var isOwnEnd = _hidden.EndsAt(name, isEnd: true);
            SetApart(name);
            if (!isOwnEnd)
            {
                return;
            }

            EndHidden();
        }

        End(name);
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

    private void Begin(ref StructHtmlToken token, ReadOnlySpan<char> name)
    {
        if (_hidden is not null)
        {
            if (!_hidden.EndsAt(name, isEnd: false))
            {
                SetApart(name);
                return;
            }

            EndHidden();
        }

        if (Visibility.Of(ref token, name) is { } kind && !PageTags.IsVoid(name))
        {
            BeginHidden(ref token, name, kind);
        }
        else if (PageTags.RankInTable(name) is > 0 and var rank)
        {
            BeginInTable(ref token, rank);
        }
        else if (PageTags.IsBlock(name))
        {
            BeginBlock(ref token, name);
        }
        else
        {
            BeginInline(ref token, name);
        }
    }

    private void BeginHidden(ref StructHtmlToken token, ReadOnlySpan<char> name, string kind)
    {
        // A row that is not shown still counts for the cells that reach into it from above.
        if (name is "tr")
        {
            BeginInTable(ref token, 2);
        }
        else if (PageTags.RankInTable(name) > 0)
        {
            CloseCells(PageTags.RankInTable(name));
        }

        _hidden = new HiddenPart(kind, name.ToString());
    }

    private void EndHidden()
    {
        if (_hidden is { } hidden)
        {
            _hidden = null;
            var position = _tables.Count > 0 ? builder.InNextTable(Math.Max(1, _tables.Last().Table.Rows.Count)) : builder.NextLine;
            builder.AddNote(hidden.Kind, hidden.Text.ToString(), position);
        }
    }

    /// <summary>Hidden text keeps its lines and cells apart.</summary>
    private void SetApart(ReadOnlySpan<char> name)
    {
        if (PageTags.IsBlock(name) || name is "tr" or "br" or "table")
        {
            _hidden!.Text.NewLine();
        }
        else if (name is "td" or "th")
        {
            _hidden!.Text.AppendCollapsed(" ");
        }
    }

    private void BeginInTable(ref StructHtmlToken token, int rank)
    {
        if (rank == 4)
        {
            if (_tables.Count + _lists.Count >= options.MaxNesting)
            {
                throw new DocumentFormatException(builder.File, $"表格嵌套超过 {options.MaxNesting} 层，未读取。请把申报表复制到新文件后再读取。");
            }

            Target.NewLine();
            _tables.Push(new OpenTable());
            return;
        }

        if (!_tables.TryPeek(out var table))
        {
            Target.NewLine();
            return;
        }

        CloseCells(rank);
        if (rank == 2)
        {
            table.BeginRow();
        }
        else if (rank == 1)
        {
            table.BeginCell(Number(ref token, "colspan") ?? 1, Number(ref token, "rowspan") ?? 1);
        }
    }

    /// <summary>A new cell, row or group ends those that are open, whether the page has closed them or not.</summary>
    private void CloseCells(int rank)
    {
        if (_tables.TryPeek(out var table))
        {
            table.EndCell(builder, _tables.Count == 1);
            if (rank == 2)
            {
                table.EndRow();
            }
            else if (rank == 3)
            {
                table.EndGroup();
            }
        }
    }

    private void EndTable()
    {
        CloseCells(3);
        var table = _tables.Pop().Table;
        if (table.Rows.Count > 0)
        {
            Target.Add(table);
        }

        HandOn();
    }

    private void BeginBlock(ref StructHtmlToken token, ReadOnlySpan<char> name)
    {
        BreakLine();
        if (name is "ul" or "ol" && _lists.Count < options.MaxNesting)
        {
            _lists.Push(new PageList(name is "ol" ? Attribute(ref token, "type") ?? "1" : null, Number(ref token, "start") ?? 1));
        }
        else if (name is "li" && _lists.TryPeek(out var list))
        {
            Target.Append(list.Next(Number(ref token, "value")));
        }

        _isVerbatim |= name is "pre" or "listing";
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
            case "input":
                Target.Append(InputText.Of(Attribute(ref token, "type"), Attribute(ref token, "value"), Attribute(ref token, "checked") is not null));
                break;
            case "textarea":
                _isVerbatim = true;
                break;
            case "select":
                _select = new SelectedOption();
                break;
            case "option":
                _select?.BeginOption(Attribute(ref token, "selected") is not null, Attribute(ref token, "value"));
                break;
            default:
                break;
        }
    }

    private void End(ReadOnlySpan<char> name)
    {
        if (PageTags.RankInTable(name) is > 0 and var rank)
        {
            if (rank == 4 && _tables.Count > 0)
            {
                EndTable();
            }
            else
            {
                CloseCells(rank);
            }
        }
        else if (name is "select")
        {
            _select?.EndOption();
            Target.Append(_select?.Shown ?? "");
            _select = null;
        }
        else if (name is "textarea" or "pre" or "listing" || PageTags.IsBlock(name))
        {
            EndBlock(name);
        }
    }

    private void EndBlock(ReadOnlySpan<char> name)
    {
        if (name is "textarea" or "pre" or "listing")
        {
            _isVerbatim = false;
        }

        if (name is "ul" or "ol")
        {
            _lists.TryPop(out _);
        }

        if (name is not "textarea")
        {
            BreakLine();
        }
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

    private static string? Attribute(ref StructHtmlToken token, string name) => PageAttributes.Find(ref token, name);

    private static int? Number(ref StructHtmlToken token, string name) =>
        int.TryParse(Attribute(ref token, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : null;
}
