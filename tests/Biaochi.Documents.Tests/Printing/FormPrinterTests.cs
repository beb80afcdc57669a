using Biaochi.Documents.Layouts;
using Biaochi.Documents.Printing;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Tests.Printing;

public class FormPrinterTests
{
    [Fact]
    public void Print_AnyForm_CoversTheGridOnce()
    {
        var form = PrintedForms.Ordinary with { AnnualIndicators = PrintedForms.Ordinary.AnnualIndicators.RemoveRange(2, 3) };

        var sheet = FormPrinter.Print(form, LayoutCatalog.Embedded);

        var covered = new int[sheet.Rows.Length, sheet.Columns.Length];
        for (var row = 0; row < sheet.Rows.Length; row++)
        {
            foreach (var cell in sheet.Rows[row].Cells)
            {
                foreach (var place in Enumerable.Range(0, cell.RowSpan * cell.ColumnSpan))
                {
                    covered[row + (place / cell.ColumnSpan), cell.Column + (place % cell.ColumnSpan)]++;
                }
            }
        }

        Assert.All(covered.Cast<int>(), times => Assert.Equal(1, times));
        Assert.Equal(100, sheet.Columns.Sum(), 6);
    }

    [Fact]
    public void Print_MoreOfAClassOnOneSide_KeepsEachSidesOrder()
    {
        var form = PrintedForms.Ordinary with { AnnualIndicators = [.. PrintedForms.Ordinary.AnnualIndicators.Where(indicator => indicator.Name != "维修管网长度")] };

        var rows = FormPrinter.Print(form, LayoutCatalog.Embedded).Rows;

        var first = Array.FindIndex([.. rows], row => row.Cells.Any(cell => cell.Text == "维修管网长度"));
        Assert.Equal(["产出指标", "数量指标", "维修管网长度", "≥32公里", "数量指标", "", ""], rows[first].Cells.Select(cell => cell.Text));
        Assert.Equal(["更换水表数量", "1500块", "更换水表数量", "1500块"], rows[first + 1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Print_ClassWithoutIndicators_IsPrintedBlankInItsPlace()
    {
        var rows = FormPrinter.Print(PrintedForms.Ordinary, LayoutCatalog.Embedded).Rows;

        var blank = rows.Single(row => row.Cells.Any(cell => cell.Text == "生态效益指标"));
        Assert.Equal(["生态效益指标", "", "", "生态效益指标", "", ""], blank.Cells.Select(cell => cell.Text));
        Assert.Equal("可持续影响指标", rows[rows.IndexOf(blank) + 1].Cells[0].Text);
    }

    [Fact]
    public void Print_Points_StandBesideTheValue()
    {
        var form = PrintedForms.Ordinary with { PeriodIndicators = [.. PrintedForms.Ordinary.PeriodIndicators.Select(indicator => indicator with { Weight = 12.5m })] };

        var sheet = FormPrinter.Print(form, LayoutCatalog.Embedded);

        var heading = sheet.Rows.Single(row => row.IsHeading);
        Assert.Equal(["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "分值权重", "二级指标", "三级指标", "指标值"], heading.Cells.Select(cell => cell.Text));
        Assert.Contains(sheet.Rows, row => row.Cells.Select(cell => cell.Text).Take(4).SequenceEqual(["质量指标", "工程验收合格率", "100%", "12.5"]));
        Assert.Equal(9, sheet.Columns.Length);
    }

    [Fact]
    public void Print_AllAmountsInTenThousands_NamesTheUnitAndKeepsEveryDigit()
    {
        var form = PrintedForms.Ordinary with { Funding = new Funding { Lines = [new(FormSide.Period, FundingSource.Total, 1_234_567.891m) { WrittenIn = MoneyUnit.WanYuan }] } };

        var cells = FormPrinter.Print(form, LayoutCatalog.Embedded).Rows.SelectMany(row => row.Cells).ToList();

        Assert.Contains(cells, cell => cell.Text == "项目资金（万元）");
        Assert.Equal(123.4567891m, cells.Single(cell => cell.Text == "123.4567891").Number);
    }

    [Fact]
    public void Print_SomeAmountsInTenThousands_NameTheirUnitThemselves()
    {
        var form = PrintedForms.Ordinary with { Funding = PrintedForms.Ordinary.Funding.With(new FundingLine(FormSide.Annual, FundingSource.County, 486_500m) { WrittenIn = MoneyUnit.WanYuan }) };

        var cells = FormPrinter.Print(form, LayoutCatalog.Embedded).Rows.SelectMany(row => row.Cells).ToList();

        Assert.Contains(cells, cell => cell.Text == "项目资金（元）");
        Assert.Null(cells.Single(cell => cell.Text == "48.65万元").Number);
    }

    [Fact]
    public void Print_ExtrasAndOwnSources_HaveRowsOfTheirOwn()
    {
        var form = PrintedForms.Ordinary with
        {
            Extra = [new ExtraEntry("项目编号", "14112824P000123")],
            Funding = PrintedForms.Ordinary.Funding.With(new FundingLine(FormSide.Annual, "上年结转", 5_000m)),
        };

        var rows = FormPrinter.Print(form, LayoutCatalog.Embedded).Rows;

        Assert.Contains(rows, row => row.Cells.Select(cell => cell.Text).SequenceEqual(["项目编号", "14112824P000123"]));
        Assert.Contains(rows, row => row.Cells.Select(cell => cell.Text).SequenceEqual(["", "", "上年结转", "5,000"]));
    }

    [Fact]
    public void Print_UnreadableAmount_IsPrintedAsWritten()
    {
        var form = PrintedForms.Ordinary with { Funding = PrintedForms.Ordinary.Funding.With(new FundingLine(FormSide.Annual, FundingSource.Other, null) { Unreadable = "约五百万" }) };

        var cells = FormPrinter.Print(form, LayoutCatalog.Embedded).Rows.SelectMany(row => row.Cells);

        Assert.Null(cells.Single(cell => cell.Text == "约五百万").Number);
    }

    [Fact]
    public void Print_OtherTreeOfClasses_StandsWithItsOwnNames()
    {
        var form = PrintedForms.Ordinary with { PeriodIndicators = [new Indicator { Id = "p1", Level1 = "成本指标", Level2 = "社会成本指标", Name = "施工扰民", Value = "无投诉" }], AnnualIndicators = [] };

        var rows = FormPrinter.Print(form, LayoutCatalog.Embedded).Rows;

        Assert.Contains(rows, row => row.Cells.Select(cell => cell.Text).SequenceEqual(["成本指标", "社会成本指标", "施工扰民", "无投诉", "社会成本指标", "", ""]));
    }
}
