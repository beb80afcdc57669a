using Biaochi.Documents.Excel.Formulas;
using Biaochi.Forms;

namespace Biaochi.Documents.Excel;

/// <summary>One sheet as its file has it, the same for both file formats of Excel: cells with something in them, merged ranges, what is hidden.</summary>
/// <param name="Number">Its place in the workbook, from 1.</param>
internal sealed record Worksheet(string File, string Name, int Number)
{
    /// <summary>The whole sheet is hidden, by its user or by a program (ECMA-376 part 1, 18.18.68).</summary>
    public bool IsHidden { get; init; }

    /// <summary>In the order of their numbers; rows without words are left out.</summary>
    public List<SheetRow> Rows { get; } = [];

    public List<MergedRange> Merges { get; } = [];

    /// <summary>Formulas that the file has no result of.</summary>
    public List<UncalculatedFormula> Formulas { get; } = [];

    public HiddenLines HiddenRows { get; } = new();

    /// <summary>By index from 0.</summary>
    public HiddenLines HiddenColumns { get; } = new();

    /// <summary>Comments, text boxes.</summary>
    public List<DocumentNote> Remarks { get; } = [];

    /// <summary>What the cells' own contents gave cause for.</summary>
    public List<DocumentProblem> Problems { get; } = [];

    public SourcePosition At(CellReference cell) => new(File, Line: cell.Row) { Sheet = Name, Cell = cell.ToString() };

    public SourcePosition AtRow(int row) => new(File, Line: row) { Sheet = Name };
}

/// <param name="Number">From 1, as people count.</param>
internal sealed record SheetRow(int Number, List<SheetCell> Cells);

/// <param name="Column">From 0.</param>
/// <param name="Text">As a person sees it; trimmed, never empty.</param>
/// <param name="FullText">The number to its last digit where its format shows less; null where <paramref name="Text"/> has all of it.</param>
internal readonly record struct SheetCell(int Column, string Text, string? FullText)
{
    /// <summary>The sheet holds a number, not words that look like one.</summary>
    public bool IsNumber { get; init; }
}
