using System.Globalization;

namespace Biaochi.Documents.Excel.Formulas;

/// <summary>
/// Puts results where formulas of a sheet have none and are simple enough to work out: the totals of the funding table above all. Each is
/// told in a note, and what cannot be worked out in a problem.
/// </summary>
internal sealed class SheetCalculator : ISheetNumbers
{
    /// <summary>How many cells are looked at for all formulas of a sheet together; more is no form.</summary>
    private const int MostSteps = 1_000_000;

    private const int MostFormulas = 1_000;

    private readonly Worksheet _sheet;
    private readonly SortedDictionary<int, Dictionary<int, SheetCell>> _rows = [];
    private readonly HashSet<CellReference> _waiting;
    private int _steps;

    private SheetCalculator(Worksheet sheet)
    {
        _sheet = sheet;
        _waiting = [.. sheet.Formulas.Select(formula => formula.At)];
        foreach (var row in sheet.Rows)
        {
            var cells = _rows.TryGetValue(row.Number, out var same) ? same : _rows[row.Number] = [];
            row.Cells.ForEach(cell => cells[cell.Column] = cell);
        }
    }

    /// <param name="show">How a number looks in the cell of a formula.</param>
    public static void Fill(Worksheet sheet, Func<UncalculatedFormula, decimal, SheetCell> show)
    {
        if (sheet.Formulas.Count > 0)
        {
            new SheetCalculator(sheet).Fill(show);
        }
    }

    public decimal? At(CellReference cell) =>
        ++_steps > MostSteps || _waiting.Contains(cell) ? null
        : !_rows.TryGetValue(cell.Row, out var row) || !row.TryGetValue(cell.Column, out var found) ? 0
        : found.IsNumber ? NumberIn(found)
        : null;

    public decimal? SumOf(MergedRange range)
    {
        if (_waiting.Any(cell => range.Contains(cell.Row, cell.Column)))
        {
            return null;
        }

        decimal? sum = 0;
        foreach (var (number, row) in _rows)
        {
            _steps += 1 + row.Count;
            if (_steps > MostSteps)
            {
                return null;
            }

            foreach (var (column, cell) in row)
            {
                if (cell.IsNumber && range.Contains(number, column))
                {
                    sum += NumberIn(cell);
                }
            }
        }

        return sum;
    }

    /// <summary>Round after round, as one formula may need another's result.</summary>
    private void Fill(Func<UncalculatedFormula, decimal, SheetCell> show)
    {
        var left = _sheet.Formulas.ToList();
        for (var before = int.MaxValue; left.Count < before && left.Count <= MostFormulas && _steps <= MostSteps;)
        {
            before = left.Count;
            left.RemoveAll(formula => new FormulaText(formula.Text, this).Calculate() is { } number && Put(formula, number, show));
        }

        _sheet.Problems.AddRange(left.Select(formula => CellProblems.NotCalculated(_sheet.At(formula.At))));
    }

    private bool Put(UncalculatedFormula formula, decimal number, Func<UncalculatedFormula, decimal, SheetCell> show)
    {
        var cell = show(formula, number);
        if (!_rows.TryGetValue(formula.At.Row, out var row))
        {
            _rows[formula.At.Row] = row = [];
        }

        row[formula.At.Column] = cell;
        _waiting.Remove(formula.At);
        _sheet.Rows.Add(new SheetRow(formula.At.Row, [cell]));
        _sheet.Remarks.Add(new DocumentNote($"{formula.At} 是公式，文件中没有保存计算结果，按公式 ={formula.Text} 算得 {cell.Text}", _sheet.At(formula.At)));
        return true;
    }

    /// <summary>As far as it is shown as a number; percentages and dates are not.</summary>
    private static decimal? NumberIn(SheetCell cell) => decimal.TryParse(cell.FullText ?? cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
