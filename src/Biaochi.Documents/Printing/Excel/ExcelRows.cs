using System.Collections.Immutable;

namespace Biaochi.Documents.Printing.Excel;

/// <summary>One row of a worksheet, its cells from the left with those that another cell covers.</summary>
/// <param name="Height">In points.</param>
internal sealed record ExcelRow(double Height, bool IsHeading, ImmutableArray<ExcelCell> Cells);

/// <param name="Cell">What stands in it; for a covered cell, what covers it.</param>
/// <param name="Text">What the cell holds; null where it is covered.</param>
internal readonly record struct ExcelCell(PrintedCell Cell, string? Text, int RowSpan);

/// <summary>
/// Works out a worksheet's rows. Excel does not fit heights to merged cells, so they are measured here; a row may be 409 points high and a
/// cell hold 32,767 characters (Excel specifications and limits), so what is longer goes over several rows and cells.
/// </summary>
internal sealed class ExcelRows
{
    private const double HighestRow = 400;
    private const double LineHeight = 13;
    private const double Padding = 5;
    private const double LowestRow = 18;

    private readonly PrintedSheet _sheet;
    private readonly double[] _widths;
    private readonly int _longestText;

    /// <param name="widths">Of the columns, in characters.</param>
    public ExcelRows(PrintedSheet sheet, double[] widths, int longestText = 32_000)
    {
        (_sheet, _widths, _longestText) = (sheet, widths, longestText);
    }

    public List<ExcelRow> Lay()
    {
        var parts = _sheet.Rows.Select(PartHeights).ToList();
        StretchForSpans(parts);
        var rows = new List<ExcelRow>();
        var covering = new (ExcelCell Cell, int Rows)[_widths.Length];
        for (var i = 0; i < parts.Count; i++)
        {
            AddRow(i, parts, rows, covering);
        }

        return rows;
    }

    /// <summary>The heights of the pieces that a row's longest text is cut into.</summary>
    private double[] PartHeights(PrintedRow row)
    {
        var count = row.Cells.Where(cell => cell.RowSpan == 1).Select(cell => (cell.Text.Length + _longestText - 1) / _longestText).Append(1).Max();
        var heights = new double[count];
        Array.Fill(heights, LowestRow);
        foreach (var cell in row.Cells.Where(cell => cell.RowSpan == 1))
        {
            for (var part = 0; part < count && IsCut(cell) | part == 0; part++)
            {
                heights[part] = Math.Max(heights[part], HeightOf(cell, PartOf(cell, part)));
            }
        }

        return heights;
    }

    /// <summary>A name over several rows that are too low for it makes the last of them higher.</summary>
    private void StretchForSpans(List<double[]> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var cell in _sheet.Rows[i].Cells.Where(cell => cell.RowSpan > 1))
            {
                var missing = HeightOf(cell, cell.Text) - parts.Skip(i).Take(cell.RowSpan).Sum(heights => heights.Sum());
                parts[Math.Min(i + cell.RowSpan, parts.Count) - 1][^1] += Math.Max(0, missing);
            }
        }
    }

    private void AddRow(int index, List<double[]> parts, List<ExcelRow> rows, (ExcelCell Cell, int Rows)[] covering)
    {
        for (var part = 0; part < parts[index].Length; part++)
        {
            var count = CountOf(parts[index][part]);
            if (part == 0)
            {
                foreach (var cell in _sheet.Rows[index].Cells)
                {
                    var span = IsCut(cell) ? count : parts.Skip(index).Take(cell.RowSpan).Sum(heights => heights.Sum(CountOf));
                    Cover(covering, cell, PartOf(cell, 0), span);
                }
            }
            else
            {
                foreach (var cell in _sheet.Rows[index].Cells.Where(IsCut))
                {
                    Cover(covering, cell, PartOf(cell, part), count);
                }
            }

            for (var row = 0; row < count; row++)
            {
                rows.Add(new ExcelRow(parts[index][part] / count, _sheet.Rows[index].IsHeading, Take(covering)));
            }
        }
    }

    private static void Cover((ExcelCell Cell, int Rows)[] covering, PrintedCell cell, string text, int span)
    {
        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            covering[column] = (new ExcelCell(cell, column == cell.Column ? text : null, span), span);
        }
    }

    private static ImmutableArray<ExcelCell> Take((ExcelCell Cell, int Rows)[] covering)
    {
        var cells = ImmutableArray.CreateBuilder<ExcelCell>(covering.Length);
        for (var column = 0; column < covering.Length; column++)
        {
            cells.Add(covering[column].Cell);
            covering[column] = (covering[column].Cell with { Text = null }, covering[column].Rows - 1);
        }

        return cells.DrainToImmutable();
    }

    private bool IsCut(PrintedCell cell) => cell.RowSpan == 1 && cell.Text.Length > _longestText;

    private string PartOf(PrintedCell cell, int part)
    {
        if (!IsCut(cell))
        {
            return cell.Text;
        }

        var start = Math.Min(part * _longestText, cell.Text.Length);
        return cell.Text[start..Math.Min(start + _longestText, cell.Text.Length)];
    }

    private double HeightOf(PrintedCell cell, string text) =>
        (TextMeasure.Lines(text, _widths.AsSpan(cell.Column, cell.ColumnSpan).ToArray().Sum()) * LineHeight) + Padding;

    private static int CountOf(double height) => (int)Math.Ceiling(height / HighestRow);
}
