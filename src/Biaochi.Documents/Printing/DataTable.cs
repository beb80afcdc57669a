using System.Collections.Immutable;

namespace Biaochi.Documents.Printing;

/// <summary>A plain table to work on: to filter, to copy from, to bring into another system.</summary>
/// <param name="Name">What the worksheet is called.</param>
public sealed record DataTable(string Name, ImmutableArray<DataColumn> Columns, ImmutableArray<ImmutableArray<DataCell>> Rows);

/// <param name="Width">In half-width characters.</param>
public sealed record DataColumn(string Heading, double Width)
{
    /// <summary>True for what an entry is known by: it is repeated where an entry too long for one row goes on in the next.</summary>
    public bool IsKey { get; init; }
}

/// <summary>A text or a number; both null where the cell is blank.</summary>
public readonly record struct DataCell(string? Text, decimal? Number)
{
    public static implicit operator DataCell(string? text) => new(text, null);

    public static implicit operator DataCell(decimal? number) => new(null, number);

    public static implicit operator DataCell(int number) => new(null, number);
}
