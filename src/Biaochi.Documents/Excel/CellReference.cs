using System.Globalization;

namespace Biaochi.Documents.Excel;

/// <summary>Where a cell is: row from 1 as people count, column from 0. Written C7.</summary>
internal readonly record struct CellReference(int Row, int Column)
{
    /// <summary>Excel's own limits (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13).</summary>
    public const int MaxRow = 1_048_576;

    public const int MaxColumn = 16_384;

    public static string ColumnName(int column)
    {
        var name = "";
        for (column++; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + (column - 1) % 26) + name;
        }

        return name;
    }

    /// <summary>False for what is no cell of a sheet; $ signs are stepped over.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellReference cell)
    {
        var (row, column) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(c) && row == 0 && column <= MaxColumn)
            {
                column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            }
            else if (char.IsAsciiDigit(c) && row <= MaxRow)
            {
                row = row * 10 + (c - '0');
            }
            else if (c != '$')
            {
                row = 0;
                break;
            }
        }

        cell = new CellReference(row, column - 1);
        return row is > 0 and <= MaxRow && column is > 0 and <= MaxColumn;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ColumnName(Column)}{Row}");
}

/// <summary>A rectangle of cells merged into one; both ends are in it.</summary>
internal readonly record struct MergedRange(CellReference First, CellReference Last)
{
    /// <summary>Reads B2:D4.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MergedRange range)
    {
        range = default;
        var colon = text.IndexOf(':');
        if (colon < 0 || !CellReference.TryParse(text[..colon], out var first) || !CellReference.TryParse(text[(colon + 1)..], out var last))
        {
            return false;
        }

        range = new MergedRange(first, last);
        return first.Row <= last.Row && first.Column <= last.Column;
    }

    public bool Contains(int row, int column) => row >= First.Row && row <= Last.Row && column >= First.Column && column <= Last.Column;
}
