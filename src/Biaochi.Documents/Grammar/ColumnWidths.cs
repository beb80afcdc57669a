namespace Biaochi.Documents.Grammar;

/// <summary>
/// The printed width of the name and value columns, as wrapped cells show it: every line of such a cell but the last is full. Counted over
/// a whole document, whose forms come from one platform.
/// </summary>
internal sealed class ColumnWidths
{
    /// <summary>A wider line must be seen in this share of the wrapped lines to count, so that one misread cell does not move a border.</summary>
    private const double RareShare = 0.1;

    private const int Widest = 200;

    private readonly int[][] _seen = [new int[Widest], new int[Widest], new int[Widest], new int[Widest]];

    /// <summary>The column's width in half-width characters; null where no cell of it has wrapped.</summary>
    public int? this[CellKind kind]
    {
        get
        {
            var seen = _seen[(int)kind];
            var (total, wider) = (seen.Sum(), 0);
            for (var width = Widest - 1; width > 0; width--)
            {
                wider += seen[width];
                if (wider > total * RareShare)
                {
                    return width;
                }
            }

            return null;
        }
    }

    /// <summary>Takes in a cell of which we are sure.</summary>
    public void Learn(CellKind kind, IndicatorWords words, int start, int length)
    {
        var line = new CellLine();
        for (var word = start; word + 1 < start + length; word++)
        {
            line = line.Add(words, word, isFirst: word == start);
            if (words.Pieces[word].Row != words.Pieces[word + 1].Row && line.Width < Widest)
            {
                _seen[(int)kind][line.Width]++;
            }
        }
    }

    /// <summary>The widths of all four kinds at this moment.</summary>
    public int?[] ToArray() => [.. Enum.GetValues<CellKind>().Select(kind => this[kind])];
}
