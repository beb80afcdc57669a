using System.Collections.Immutable;
using Biaochi.Documents.Layouts;
using Biaochi.Forms.Values;

namespace Biaochi.Documents.Grammar;

/// <summary>In which grid columns the indicator table keeps what, from its headings and from the rows above.</summary>
internal sealed class IndicatorColumns
{
    private readonly int?[] _value = new int?[2];
    private const int None = int.MaxValue / 2;

    private readonly int?[] _name = new int?[2];

    public int PeriodLevel2 { get; private set; } = 2;

    public int AnnualLevel2 { get; private set; } = 5;

    /// <summary>Where the year's side begins in a row that names no class.</summary>
    public int AnnualStart { get; private set; } = 5;

    public bool IsTwoSided => AnnualLevel2 < None;

    /// <summary>The year's value column as the headings have it; without headings nothing stands before it.</summary>
    public int LastValue { get; private set; } = -1;

    public int Distance => AnnualLevel2 - PeriodLevel2;

    /// <summary>The headings of what stands beside name and value, by their column.</summary>
    private readonly List<IndicatorHeading> _beside = [];

    /// <summary>The heading of a cell behind a value: the one above it, or the nearest of that side before it; null where no heading tells.</summary>
    public IndicatorHeading? BesideValue(Piece cell, bool isAnnual) =>
        _beside.Find(heading => heading.Column == cell.Column)
        ?? _beside.FindLast(heading => (heading.Column >= AnnualStart) == isAnnual && heading.Column <= cell.Column)
        ?? _beside.Find(heading => (heading.Column >= AnnualStart) == isAnnual);

    /// <summary>Whether a cell stands below 计算符号, the sign of a value in a cell of its own.</summary>
    public bool IsComparator(Piece cell) => _beside.Exists(heading => heading.Kind is IndicatorColumn.Comparator && heading.Column == cell.Column);

    /// <summary>Takes in a row of column headings; false where the row is none.</summary>
    public bool TryReadHeading(Piece[] cells, FormLayout layout)
    {
        var found = IndicatorHeading.Of(cells, layout);
        if (found.IsEmpty)
        {
            return false;
        }

        _beside.Clear();
        _beside.AddRange(found.Where(heading => heading.Kind is not (IndicatorColumn.Level1 or IndicatorColumn.Level2 or IndicatorColumn.Name or IndicatorColumn.Value)));
        var level2 = ColumnsOf(found, IndicatorColumn.Level2);
        var (names, values) = (ColumnsOf(found, IndicatorColumn.Name), ColumnsOf(found, IndicatorColumn.Value));
        PeriodLevel2 = level2.Count > 0 ? level2[0] : PeriodLevel2;
        AnnualLevel2 = AnnualStart = level2.Count > 1 ? level2[1] : names.Count > 1 ? names[1] : None;
        for (var side = 0; side < 2; side++)
        {
            _name[side] = names.Count > side ? names[side] : null;
            _value[side] = values.Count > side ? values[side] : null;
        }

        LastValue = values.Count > 1 ? values[^1] : -1;
        return true;
    }

    private static List<int> ColumnsOf(ImmutableArray<IndicatorHeading> headings, IndicatorColumn kind) =>
        [.. headings.Where(heading => heading.Kind == kind).Select(heading => heading.Column)];

    /// <summary>Rows may be shifted against the headings: what the last row with class names did holds for the rows below it.</summary>
    public void Remember(int? periodLevel2, int? annualLevel2)
    {
        if (annualLevel2 is { } annual)
        {
            AnnualStart = annual;
        }
        else if (periodLevel2 is not null)
        {
            AnnualStart = AnnualLevel2;
        }
    }

    public void RememberValue(int column, bool isAnnual) => _value[isAnnual ? 1 : 0] = column;

    /// <summary>Whether a cell stands below a heading of names.</summary>
    public bool IsName(Piece cell) => Array.IndexOf(_name, cell.Column) >= 0;

    /// <summary>Whether a cell that stands alone on its side is the value: by its column, and by its look where columns do not tell.</summary>
    public bool IsValue(Piece cell, bool isAnnual)
    {
        var side = isAnnual ? 1 : 0;
        return _value[side] is { } value ? cell.Column >= value
            : _name[side] is { } name ? cell.Column > name
            : IndicatorValue.Parse(cell.Text).IsMeasurable;
    }
}
