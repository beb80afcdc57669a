namespace Biaochi.Documents.Grammar;

/// <summary>One row as parsed: where each of its cells lies among the words. A length of 0 is a blank cell.</summary>
internal sealed record ParsedRow(int Start, RowKind Kind)
{
    public int End { get; init; }

    /// <summary>The class that the row begins, of a <see cref="RowKind.Class"/> row.</summary>
    public ClassName? Class { get; init; }

    /// <summary>The same class on the year's side, where it is written.</summary>
    public ClassName? AnnualClass { get; init; }

    /// <summary>The level-1 name of a <see cref="RowKind.Level1"/> row.</summary>
    public string? Level1 { get; init; }

    /// <summary>The cells by <see cref="CellKind"/>.</summary>
    public (int Start, int Length)[] Cells { get; init; } = [];

    /// <summary>The two sides hold the same name, or one the beginning of the other's.</summary>
    public bool IsTwin { get; init; }

    public bool Has(CellKind kind) => Cells.Length > 0 && Cells[(int)kind].Length > 0;
}

internal enum RowKind
{
    /// <summary>A level-1 name, before the rows that stand under it.</summary>
    Level1,

    /// <summary>A row that begins a level-2 class.</summary>
    Class,

    /// <summary>One more indicator of the class above.</summary>
    Continuation,

    /// <summary>A word that fits nowhere.</summary>
    Unplaced,
}
