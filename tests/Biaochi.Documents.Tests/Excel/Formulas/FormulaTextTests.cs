using System.Globalization;
using Biaochi.Documents.Excel;
using Biaochi.Documents.Excel.Formulas;

namespace Biaochi.Documents.Tests.Excel.Formulas;

public class FormulaTextTests
{
    [Theory]
    [InlineData("SUM(C1:C3)", "600")]
    [InlineData("sum( C1:C3 , 5, C9)", "605")]
    [InlineData("C1+C2-C3", "0")]
    [InlineData("$C$1*2/4", "50")]
    [InlineData("-(C1+1)*2", "-202")]
    [InlineData("ROUND(C1/3,2)", "33.33")]
    [InlineData("SUM(D1:D3)", "0")]
    [InlineData("12.5", "12.5")]
    public void Calculate_SumsOfTheSheet_GivesTheResult(string formula, string result) =>
        Assert.Equal(decimal.Parse(result, CultureInfo.InvariantCulture), new FormulaText(formula, new Numbers()).Calculate());

    [Theory]
    [InlineData("E1+1")]
    [InlineData("C1/D1")]
    [InlineData("Sheet2!C1")]
    [InlineData("IF(C1>1,2,3)")]
    [InlineData("SUM(C1:C3")]
    [InlineData("C1 C2")]
    [InlineData("C1&\"元\"")]
    [InlineData("")]
    [InlineData("99999999999999999999999999999*99999999999999")]
    public void Calculate_AnythingElse_IsNull(string formula) => Assert.Null(new FormulaText(formula, new Numbers()).Calculate());

    [Fact]
    public void Calculate_BracketsWithoutEnd_IsNull() => Assert.Null(new FormulaText(new string('(', 1_000_000), new Numbers()).Calculate());

    /// <summary>C1 to C3 hold 100, 200 and 300, column D is blank, column E holds words.</summary>
    private sealed class Numbers : ISheetNumbers
    {
        public decimal? At(CellReference cell) => cell.Column switch { 2 when cell.Row <= 3 => 100 * cell.Row, 4 => null, _ => 0 };

        public decimal? SumOf(MergedRange range) => Enumerable.Range(range.First.Row, range.Last.Row - range.First.Row + 1).Sum(row => At(new CellReference(row, range.First.Column)) ?? 0);
    }
}
