namespace Biaochi.Documents.Excel.Formulas;

/// <summary>A formula whose result the file does not keep, as programs write that do not calculate.</summary>
/// <param name="Style">The cell's, by which the result is shown.</param>
internal sealed record UncalculatedFormula(CellReference At, string Text, int Style);
