using AngleSharp.Html.Parser.Tokens.Struct;
using Biaochi.Documents.Shape;
using Biaochi.Forms;

namespace Biaochi.Documents.Html;

/// <summary>The tables of a page that are open, in each other: which cell what is read stands in.</summary>
internal sealed class PageTables(ShapeBuilder builder, ReadOptions options)
{
    private readonly Stack<OpenTable> _open = new();

    public int Count => _open.Count;

    /// <summary>The text of the innermost cell that is open; null where none is.</summary>
    public TextFlow? Cell
    {
        get
        {
            foreach (var table in _open)
            {
                if (table.Cell is { } cell)
                {
                    return cell;
                }
            }

            return null;
        }
    }

    /// <summary>A table is open and no cell of it.</summary>
    public bool IsBetweenCells => _open.TryPeek(out var table) && table.Cell is null;

    /// <summary>Where in the document the page is being read.</summary>
    public SourcePosition Position => _open.Count > 0 ? builder.InNextTable(Math.Max(1, _open.Last().Table.Rows.Count)) : builder.NextLine;

    /// <exception cref="DocumentFormatException">Tables stand deeper in each other than the options allow.</exception>
    public void Begin(int otherNesting)
    {
        if (_open.Count + otherNesting >= options.MaxNesting)
        {
            throw new DocumentFormatException(builder.File, $"表格嵌套超过 {options.MaxNesting} 层，未读取。请把申报表复制到新文件后再读取。");
        }

        _open.Push(new OpenTable());
    }

    /// <summary>Begins a row, a cell or a group of rows.</summary>
    /// <returns>False outside tables.</returns>
    public bool TryBeginPart(ref StructHtmlToken token, int rank)
    {
        if (!_open.TryPeek(out var table))
        {
            return false;
        }

        Close(rank);
        if (rank == PageTags.Row)
        {
            table.BeginRow();
        }
        else if (rank == PageTags.Cell)
        {
            table.BeginCell(PageAttributes.Number(ref token, "colspan") ?? 1, PageAttributes.Number(ref token, "rowspan") ?? 1);
        }

        return true;
    }

    /// <summary>A new cell, row or group ends those that are open, whether the page has closed them or not.</summary>
    public void Close(int rank)
    {
        if (_open.TryPeek(out var table))
        {
            table.EndCell(builder, _open.Count == 1);
            if (rank == PageTags.Row)
            {
                table.EndRow();
            }
            else if (rank == PageTags.RowGroup)
            {
                table.EndGroup();
            }
        }
    }

    /// <summary>The innermost table, which ends.</summary>
    public GridTable End()
    {
        Close(PageTags.RowGroup);
        return _open.Pop().Table;
    }
}
