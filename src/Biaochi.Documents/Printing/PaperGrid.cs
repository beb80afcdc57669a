using System.Collections.Immutable;

namespace Biaochi.Documents.Printing;

/// <summary>
/// The grid of one form: the layout's columns, of which some are parted in two because the form has something there that the layout has no
/// column for (points beside the value).
/// </summary>
internal sealed class PaperGrid
{
    /// <summary>What a value keeps of its column's width when points stand beside it.</summary>
    private const double FirstShare = 0.6;

    private readonly ImmutableArray<int> _starts;

    /// <param name="parted">The layout's columns to part in two.</param>
    public PaperGrid(ImmutableArray<double> columns, IReadOnlySet<int> parted)
    {
        var starts = ImmutableArray.CreateBuilder<int>(columns.Length + 1);
        var widths = ImmutableArray.CreateBuilder<double>(columns.Length + parted.Count);
        for (var column = 0; column < columns.Length; column++)
        {
            starts.Add(widths.Count);
            if (parted.Contains(column))
            {
                widths.Add(columns[column] * FirstShare);
                widths.Add(columns[column] * (1 - FirstShare));
            }
            else
            {
                widths.Add(columns[column]);
            }
        }

        starts.Add(widths.Count);
        (_starts, Widths) = (starts.DrainToImmutable(), widths.DrainToImmutable());
    }

    /// <summary>In per cent of the table.</summary>
    public ImmutableArray<double> Widths { get; }

    /// <summary>Where a column of the layout begins on paper; the number of columns gives the end.</summary>
    public int Start(int column) => _starts[column];

    public int Span(int column, int span) => _starts[column + span] - _starts[column];
}
