using System.Text;
using Biaochi.Documents.Grammar;

namespace Biaochi.Documents.Text;

/// <summary>
/// A table drawn with signs: │ and ─ of old systems and mails, | and --- of Markdown. Rules below a cell end it, so that it may cover
/// several lines and rows; where no rules part the rows, each line is one.
/// </summary>
internal sealed class BarTable
{
    public const string Bars = "|│┃║";
    private const string Rules = "-─━═=:";
    private const string Corners = "+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝┝┥┠┨┯┷┿╂";
    private const int FewestLines = 3;

    /// <summary>In characters: what is longer was drawn by no person and no program for paper.</summary>
    private const int Longest = 2_000;

    /// <summary>Above, below, and below the headings: more rules part the rows, and so do such as leave cells out.</summary>
    private const int RulesOfAFrame = 3;

    private readonly List<BarCell> _cells = [];
    private readonly Dictionary<int, BarCell> _open = [];

    /// <summary>For each column, the row that begins below its last rule: words in the middle of a high cell belong there.</summary>
    private readonly Dictionary<int, int> _since = [];

    private int _row;

    private BarTable()
    {
    }

    /// <summary>Whether the line is drawn as a part of such a table.</summary>
    public static bool IsPart(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 2 && line.Length < Longest && IsBar(line[0]) && IsBar(line[^1]) && (Bars.Contains(line[0], StringComparison.Ordinal) || HasRule(line));
    }

    /// <summary>The cells of those lines, first by row and then by column; empty where they are too few to be a table.</summary>
    public static IReadOnlyList<BarCell> Read(IReadOnlyList<string> lines)
    {
        if (lines.Count < FewestLines)
        {
            return [];
        }

        var signs = SignWidth(lines);
        var table = new BarTable();
        var segments = lines.Select(line => Segments(line, signs)).ToList();
        var columns = Columns(segments);
        var isRuled = lines.Count(HasRule) > RulesOfAFrame || segments.Exists(line => line.Exists(IsRule) && !line.TrueForAll(IsRule));
        for (var i = 0; i < lines.Count; i++)
        {
            table.Add(segments[i], columns, i, isRuled);
        }

        return [.. table._cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
    }

    private static bool IsBar(char c) => Bars.Contains(c, StringComparison.Ordinal) || Corners.Contains(c, StringComparison.Ordinal);

    private static bool HasRule(string line) => HasRule(line.AsSpan());

    private static bool HasRule(ReadOnlySpan<char> line)
    {
        for (var i = 1; i + 1 < line.Length; i++)
        {
            if (Rules.Contains(line[i], StringComparison.Ordinal) && Rules.Contains(line[i + 1], StringComparison.Ordinal) && (IsBar(line[i - 1]) || line[i - 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The signs of a drawing are as wide as Chinese in fonts for Chinese, and half of it in others: all lines are as long with the right one.</summary>
    private static int SignWidth(IReadOnlyList<string> lines) =>
        Enumerable.Range(1, 2).MinBy(signs => lines.Select(line => WidthOf(line.Trim(), signs)).Distinct().Count());

    private static int WidthOf(ReadOnlySpan<char> text, int signs)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += c is >= '\u2500' and <= '\u257F' ? signs : LabelText.IsWide(c) ? 2 : 1;
        }

        return width;
    }

    /// <summary>What stands between the bars of a line, and how far right it begins.</summary>
    private static List<(int Left, string Text)> Segments(string line, int signs)
    {
        var (segments, text, left, width) = (new List<(int, string)>(), new StringBuilder(), 0, 0);
        var isRule = HasRule(line);
        foreach (var c in line.Trim())
        {
            width += WidthOf([c], signs);
            if (!IsBar(c) || (c == '+' && !isRule))
            {
                text.Append(c);
                continue;
            }

            if (left > 0)
            {
                segments.Add((left, text.ToString().Trim()));
            }

            (left, _) = (width, text.Clear());
        }

        return segments;
    }

    /// <summary>For each place how many columns begin left of it; null where all lines have as many cells, which then tell their columns by their number.</summary>
    private static int[]? Columns(List<List<(int Left, string Text)>> segments)
    {
        var texts = segments.Where(line => !line.TrueForAll(IsRule)).ToList();
        if (texts.Select(line => line.Count).Distinct().Count() <= 1)
        {
            return null;
        }

        var columns = new int[segments.Max(line => line.Max(segment => segment.Left)) + 2];
        foreach (var segment in texts.SelectMany(line => line))
        {
            columns[segment.Left + 1] = 1;
        }

        for (var left = 1; left < columns.Length; left++)
        {
            columns[left] += columns[left - 1];
        }

        return columns;
    }

    private static bool IsRule((int Left, string Text) segment) => IsRule(segment.Text);

    private static bool IsRule(string text) => text.Length > 1 && text.All(c => Rules.Contains(c, StringComparison.Ordinal));

    private void Add(List<(int Left, string Text)> line, int[]? columns, int index, bool isRuled)
    {
        if (line.Exists(IsRule))
        {
            _row++;
        }

        for (var i = 0; i < line.Count; i++)
        {
            var column = columns is null ? i : columns[line[i].Left];
            if (IsRule(line[i].Text))
            {
                CloseFrom(column, columns is null ? column + 1 : i + 1 < line.Count ? columns[line[i + 1].Left] : columns[^1]);
            }
            else if (line[i].Text.Length > 0)
            {
                Put(column, line[i].Text, index, isRuled);
            }
        }

        if (!isRuled)
        {
            _open.Clear();
            _row++;
        }
    }

    private void CloseFrom(int column, int end)
    {
        for (; column < end; column++)
        {
            _open.Remove(column);
            _since[column] = _row;
        }
    }

    private void Put(int column, string text, int line, bool isRuled)
    {
        if (_open.TryGetValue(column, out var cell))
        {
            cell.Text.Append(text);
            return;
        }

        cell = new BarCell(isRuled ? _since.GetValueOrDefault(column) : _row, column, line);
        cell.Text.Append(text);
        _open[column] = cell;
        _cells.Add(cell);
    }
}

/// <summary>A cell of a drawn table.</summary>
/// <param name="line">The line it begins on, from 0.</param>
internal sealed class BarCell(int row, int column, int line)
{
    public int Row => row;

    public int Column => column;

    public int Line => line;

    public StringBuilder Text { get; } = new();
}
