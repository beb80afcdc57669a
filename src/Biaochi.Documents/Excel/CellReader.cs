using System.Globalization;
using System.Xml;
using Biaochi.Documents.Excel.Formats;
using Biaochi.Documents.Excel.Formulas;

namespace Biaochi.Documents.Excel;

/// <summary>Reads one cell (ECMA-376 part 1, 18.3.1.4) to what a person sees in it.</summary>
internal sealed class CellReader(SharedStrings strings, CellStyles styles, bool dates1904, CellBudget budget)
{
    /// <param name="reader">On the cell's element; afterwards on its end.</param>
    /// <returns>Null where there is nothing to see.</returns>
    public SheetCell? Read(XmlReader reader, Worksheet sheet, CellReference at)
    {
        var type = reader.GetAttribute("t");
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var (value, formula) = Content(reader);
        if (string.IsNullOrEmpty(value))
        {
            if (formula is not null && type != "str")
            {
                sheet.Formulas.Add(new UncalculatedFormula(at, formula, style));
            }

            return null;
        }

        return type switch
        {
            "s" => Words(Shared(value, sheet, at), style, at),
            "str" or "inlineStr" => Words(SheetText.Clean(value), style, at),
            "b" => Words(value is "1" or "true" ? "TRUE" : "FALSE", style, at),
            "e" => Error(value, sheet, at),
            "d" => Date(value, style, at),
            _ => Number(value, style, at),
        };
    }

    private static (string? Value, string? Formula) Content(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return (null, null);
        }

        var (value, formula, end) = ((string?)null, (string?)null, reader.Depth);
        while (reader.Read() && reader.Depth > end)
        {
            if (reader.NodeType is XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "v":
                        value = XmlContent.Text(reader);
                        break;
                    case "is":
                        value = RichText.Read(reader);
                        break;
                    case "f":
                        formula = XmlContent.Text(reader);
                        break;
                }
            }
        }

        return (value, formula);
    }

    /// <summary>The cell of a formula whose result was worked out.</summary>
    public SheetCell Result(UncalculatedFormula formula, decimal number) => Figure(number, formula.Style, formula.At);

    private string Shared(string index, Worksheet sheet, CellReference at) =>
        (int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? strings.At(number) : null)
        ?? throw budget.Refusal($"工作表“{sheet.Name}”{at} 引用了文件中没有的文字（第 {index} 条）");

    private SheetCell? Words(string text, int style, CellReference at)
    {
        var shown = text.Length > 0 ? styles.FormatOf(style).Show(text) : text;
        return new SheetCell(at.Column, shown, null);
    }

    private static SheetCell? Error(string value, Worksheet sheet, CellReference at)
    {
        sheet.Problems.Add(CellProblems.Error(value, sheet.At(at)));
        return null;
    }

    private SheetCell? Date(string value, int style, CellReference at) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Figure(ExcelDates.Number(date, dates1904), style, at)
            : Words(SheetText.Clean(value), style, at);

    /// <summary>Numbers too large for any amount are kept as they are written.</summary>
    private SheetCell? Number(string value, int style, CellReference at) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Figure(number, style, at)
            : new SheetCell(at.Column, SheetText.Clean(value), null);

    private SheetCell Figure(decimal number, int style, CellReference at)
    {
        var (text, full) = styles.FormatOf(style).Show(number, dates1904);
        return new SheetCell(at.Column, text, full) { IsNumber = true };
    }
}
