using Biaochi.Documents.Excel;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Tests.Excel;

public class XlsxShaperTests
{
    private const string Name = "<c r=\"A1\" t=\"inlineStr\"><is><t>项目名称</t></is></c>";

    [Fact]
    public void Shape_RichTextWithPhonetics_GivesTheRunsAlone()
    {
        var workbook = new TestWorkbook().Strings("<r><t>渠道</t></r><r><t xml:space=\"preserve\">清淤 </t></r><rPh sb=\"0\" eb=\"2\"><t>すいろ</t></rPh>").Rows("<c r=\"A1\" t=\"s\"><v>0</v></c>");

        var cell = Assert.Single(Assert.Single(Shape(workbook).Rows).Cells);

        Assert.Equal("渠道清淤", cell.Text);
    }

    [Theory]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A1&amp;\"站\"</f><v>渠道站</v></c>", "渠道站")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>第一行_x000D_\n第二行</t></is></c>", "第一行\n第二行")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>水利局_xD83D_</t></is></c>", "水利局\uFFFD")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>'046</t></is></c>", "046")]
    [InlineData("<c r=\"B2\"><v>6256733.1200000001</v></c>", "6256733.12")]
    [InlineData("<c r=\"B2\"><v>2.0251103091500E13</v></c>", "20251103091500")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2025-11-03</v></c>", "45964")]
    public void Shape_Cell_GivesWhatAPersonSees(string cell, string expected)
    {
        var shape = Shape(new TestWorkbook().Rows("", cell));

        var read = Assert.Single(Assert.Single(shape.Rows).Cells);
        Assert.Equal((expected, 1), (read.Text, read.Column));
        Assert.Equal("青禾.xlsx 工作表“申报表” B2", read.Position?.ToString());
    }

    [Fact]
    public void Shape_FormatThatRounds_KeepsTheWholeNumberBesides()
    {
        var shape = Shape(new TestWorkbook().Formats("#,##0").Rows("<c r=\"A1\" s=\"1\"><v>6256733.12</v></c>"));

        var cell = Assert.Single(Assert.Single(shape.Rows).Cells);
        Assert.Equal(("6,256,733", "6,256,733.12"), (cell.Text, cell.FullText));
    }

    [Fact]
    public void Shape_Dates1904_CountFromThen()
    {
        var workbook = new TestWorkbook { Properties = "date1904=\"1\"" }.Formats("yyyy\"年\"m\"月\"d\"日\"").Rows("<c r=\"A1\" s=\"1\"><v>44502</v></c>");

        Assert.Equal("2025年11月3日", Assert.Single(Shape(workbook).Rows).Text);
    }

    [Fact]
    public void Shape_MergedRange_GivesSpansAndNotesWhatItCovers()
    {
        var workbook = new TestWorkbook().Sheet(
            $"<sheetData><row r=\"1\">{Name}<c r=\"B1\" t=\"inlineStr\"><is><t>旧名</t></is></c></row><row r=\"2\"><c r=\"C2\"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>");

        var shape = Shape(workbook);

        Assert.Equal(new DocumentCell("项目名称", 0, 2, 2) { Position = shape.Rows[0].Cells[0].Position }, Assert.Single(shape.Rows[0].Cells));
        Assert.Equal("第 1 行被合并单元格遮住的内容：旧名", Assert.Single(shape.Notes).Text);
        Assert.Equal(2, shape.Rows[1].Cells[0].Column);
    }

    [Fact]
    public void Shape_HiddenRowsAndColumns_AreNotesAndNoGap()
    {
        var workbook = new TestWorkbook().Sheet(
            "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>"
            + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>4</v></c></row><row r=\"3\"><c r=\"C3\"><v>5</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>");

        var shape = Shape(workbook);

        Assert.Equal(["1 3", "5"], shape.Rows.Select(row => row.Text));
        Assert.Equal([(0, 1, 2), (1, 1, 1), (1, 1, 1)], shape.Rows.SelectMany(row => row.Cells).Select(cell => (cell.Column, cell.ColumnSpan, cell.RowSpan)));
        Assert.Equal(["第 2 行被合并单元格遮住的内容：4", "隐藏的 B 列：2"], shape.Notes.Select(note => note.Text));
    }

    [Fact]
    public void Shape_MergedRangeBeginningHidden_StandsWhereItIsSeen()
    {
        var workbook = new TestWorkbook().Sheet(
            $"<sheetData><row r=\"1\" hidden=\"1\">{Name}</row><row r=\"3\"><c r=\"A3\"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>");

        var shape = Shape(workbook);

        Assert.Equal([(2, "项目名称"), (3, "7")], shape.Rows.Select(row => (row.Position.Line!.Value, row.Text)));
        Assert.Equal(1, shape.Rows[0].Cells[0].RowSpan);
        Assert.Empty(shape.Notes);
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void Shape_HiddenSheet_IsOneNote(string state)
    {
        var workbook = new TestWorkbook().Rows(Name).Sheet("<sheetData><row r=\"4\"><c r=\"A4\"><f>1/0</f></c><c r=\"B4\"><v>9</v></c></row></sheetData>", "代码", state);

        var shape = Shape(workbook);

        Assert.Equal("项目名称", Assert.Single(shape.Rows).Text);
        Assert.Equal("隐藏的工作表“代码”：9", Assert.Single(shape.Notes).Text);
        Assert.Empty(shape.Problems);
    }

    [Theory]
    [InlineData("<c r=\"C7\"><f>SUMIF(C1:C6,1)</f></c>", "formula-without-value", "C7 是公式")]
    [InlineData("<c r=\"C7\"><f>C7+1</f><v></v></c>", "formula-without-value", "C7 是公式")]
    [InlineData("<c r=\"C7\" t=\"e\"><f>Z9</f><v>#REF!</v></c>", "cell-error", "C7 显示为错误值 #REF!")]
    public void Shape_CellWithoutValue_IsAProblemThatNamesIt(string cell, string code, string words)
    {
        var problem = Assert.Single(Shape(new TestWorkbook().Sheet($"<sheetData><row r=\"7\">{cell}</row></sheetData>")).Problems);

        Assert.Equal(code, problem.Code);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shape_SumsWithoutResults_AreWorkedOutInAnyOrder()
    {
        var shape = Shape(new TestWorkbook().Formats("#,##0.00").Rows(
            "<c r=\"A1\" s=\"1\"><f>SUM(A2:A4)</f></c><c r=\"B1\"><f>A1/10000</f></c>",
            "<c r=\"A2\"><f>A3*2</f></c>",
            "<c r=\"A3\"><v>1200.5</v></c>",
            "<c r=\"A4\" t=\"inlineStr\"><is><t>100</t></is></c>"));

        Assert.Equal(["3,601.50 0.36015", "2401", "1200.5", "100"], shape.Rows.Select(row => row.Text));
        Assert.Contains("A1 是公式，文件中没有保存计算结果，按公式 =SUM(A2:A4) 算得 3,601.50", shape.Notes.Select(note => note.Text));
        Assert.Empty(shape.Problems);
    }

    [Fact]
    public void Shape_FormulaThatGivesNoText_IsBlank()
    {
        var shape = Shape(new TestWorkbook().Rows("<c r=\"A1\" t=\"str\"><f>IF(B1=\"\",\"\",B1)</f><v></v></c>"));

        Assert.Empty(shape.Rows);
        Assert.Empty(shape.Problems);
    }

    [Fact]
    public void Shape_StrictWorkbook_IsReadAlike() =>
        Assert.Equal("项目名称", Assert.Single(Shape(new TestWorkbook { IsStrict = true }.Strings("<t>项目名称</t>").Rows("<c r=\"A1\" t=\"s\"><v>0</v></c>")).Rows).Text);

    [Fact]
    public void Shape_CellsWithoutPlaces_StandOneAfterTheOther()
    {
        var shape = Shape(new TestWorkbook().Sheet("<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>"));

        Assert.Equal([(1, 0), (1, 2), (2, 0)], shape.Rows.SelectMany(row => row.Cells.Select(cell => (row.Position.Line!.Value, cell.Column))));
    }

    [Fact]
    public void Shape_RowsOutOfOrder_ArePutInOrder()
    {
        var shape = Shape(new TestWorkbook().Sheet("<sheetData><row r=\"3\"><c r=\"B3\"><v>4</v></c><c r=\"A3\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"));

        Assert.Equal(["1", "3 4"], shape.Rows.Select(row => row.Text));
    }

    private static DocumentShape Shape(TestWorkbook workbook) => XlsxShaper.Shape(workbook.ToArray(), "青禾.xlsx", ReadOptions.Default, TestContext.Current.CancellationToken);
}
