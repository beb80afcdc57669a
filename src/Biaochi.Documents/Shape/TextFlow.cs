using System.Text;

namespace Biaochi.Documents.Shape;

/// <summary>Text as it runs on in a body, a cell or a text box, with the tables that stand between its lines.</summary>
internal sealed class TextFlow
{
    private readonly StringBuilder _text = new();
    private readonly List<NestedTable> _tables = [];

    public int Length => _text.Length;

    /// <summary>A picture stands in it; what is written in a picture cannot be read.</summary>
    public bool HasPicture { get; set; }

    public IReadOnlyList<NestedTable> Tables => _tables;

    public void Append(char c) => _text.Append(c);

    public void Append(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>Appends text of a web page, where white space of any length is one space, and none at the beginning of a line.</summary>
    public void AppendCollapsed(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                _text.Append(c);
            }
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
            {
                _text.Append(' ');
            }
        }
    }

    /// <summary>Puts text before what was written from that place on.</summary>
    public void Insert(int at, string text) => _text.Insert(at, text);

    /// <summary>What follows stands on a line of its own.</summary>
    public void NewLine()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }

    public void Add(GridTable table)
    {
        NewLine();
        _tables.Add(new NestedTable(_text.Length, table));
    }

    /// <summary>Another flow's text and tables, as paragraphs of their own.</summary>
    public void Add(TextFlow other)
    {
        NewLine();
        foreach (var nested in other._tables)
        {
            _tables.Add(nested with { At = nested.At + _text.Length });
        }

        _text.Append(other._text);
        NewLine();
        HasPicture |= other.HasPicture;
    }

    public bool HasText(int from)
    {
        for (var i = from; i < _text.Length; i++)
        {
            if (!char.IsWhiteSpace(_text[i]))
            {
                return true;
            }
        }

        return false;
    }

    public void Clear()
    {
        _text.Clear();
        _tables.Clear();
        HasPicture = false;
    }

    /// <summary>The text so far, as a cell's.</summary>
    public GridCell ToCell(int column) => new(_text.ToString(), column) { Tables = _tables.Count == 0 ? [] : [.. _tables] };

    public override string ToString() => _text.ToString();
}
