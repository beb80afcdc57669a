using static Biaochi.Documents.Tests.Word.DocxFile;

namespace Biaochi.Documents.Tests.Word;

public class DocxTableTests
{
    private const string Restart = """<w:vMerge w:val="restart"/>""";
    private const string Continue = "<w:vMerge/>";

    [Fact]
    public void Shape_MergedCells_StandOnceWithTheirSpans()
    {
        var shape = Of(Table(
            Row(Cell("绩效指标", Restart), Cell("产出指标", """<w:gridSpan w:val="2"/>"""), Cell("≥5公里")),
            Row(Cell("", Continue), Cell("数量指标"), Cell("养护里程"), Cell("310公里")))).Shape();

        Assert.Equal([("绩效指标", 0, 1, 2), ("产出指标", 1, 2, 1), ("≥5公里", 3, 1, 1)], shape.Rows[0].Cells.Select(cell => (cell.Text, cell.Column, cell.ColumnSpan, cell.RowSpan)));
        Assert.Equal([("数量指标", 1), ("养护里程", 2), ("310公里", 3)], shape.Rows[1].Cells.Select(cell => (cell.Text, cell.Column)));
    }

    [Fact]
    public void Shape_RowThatBeginsLater_KeepsItsColumns()
    {
        var shape = Of(Table("""<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>""" + Cell("年度目标") + "</w:tr>")).Shape();

        Assert.Equal(2, shape.Rows[0].Cells[0].Column);
    }

    [Fact]
    public void Shape_TextUnderAMergedCell_IsANote()
    {
        var shape = Of(Table(Row(Cell("总体目标", Restart)), Row(Cell("旧目标", Continue)))).Shape();

        Assert.Equal("总体目标", Assert.Single(shape.Rows).Text);
        Assert.Equal("被合并单元格遮住的文字：旧目标", Assert.Single(shape.Notes).Text);
    }

    [Fact]
    public void Shape_FormTableInALayoutTable_IsReadAsTheTableItself()
    {
        var form = Table(Row(Cell("项目名称"), Cell("渠道清淤")), Row(Cell("实施单位"), Cell("水利站")));

        var rows = Of(Table(Row($"<w:tc>{Paragraph(Run("申报表"))}{form}<w:p/></w:tc>"))).Rows();

        Assert.Equal(["申报表", "项目名称|渠道清淤", "实施单位|水利站"], rows);
    }

    [Fact]
    public void Shape_TableThatOnlyArrangesText_BelongsToItsCell()
    {
        var lines = Table(Row(Cell("每季考核")), Row(Cell("年底验收")));

        var rows = Of(Table(Row(Cell("制度措施"), $"<w:tc>{lines}<w:p/></w:tc>"))).Rows();

        Assert.Equal(["制度措施|每季考核\n年底验收"], rows);
    }

    [Fact]
    public void Shape_TableTornByAPageBreak_IsOneTable()
    {
        const string Grid = """<w:tblGrid><w:gridCol w:w="1200"/><w:gridCol w:w="3000"/></w:tblGrid>""";
        var body = $"<w:tbl>{Grid}{Row(Cell("项目概况"), Cell("清淤三公里"))}</w:tbl>{Paragraph("""<w:r><w:br w:type="page"/></w:r>""")}<w:tbl>{Grid}{Row(Cell("立项依据"), Cell("县水利规划"))}</w:tbl>";

        var shape = Of(body + Paragraph(Run("另一张表")) + $"<w:tbl>{Grid}{Row(Cell("项目名称"), Cell("渠道衬砌"))}</w:tbl>").Shape();

        Assert.Equal([1, 1, 0, 2], shape.Rows.Select(row => row.Table));
    }

    [Fact]
    public void Shape_DeletedAndHiddenRows_AreNotes()
    {
        var deleted = $"""<w:tr><w:trPr><w:del w:id="1" w:author="甲"/></w:trPr>{Cell("作废指标")}</w:tr>""";
        var hidden = $"<w:tr><w:trPr><w:hidden/></w:trPr>{Cell("内部测算")}</w:tr>";

        var shape = Of(Table(Row(Cell("保留")), deleted, hidden)).Shape();

        Assert.Equal("保留", Assert.Single(shape.Rows).Text);
        Assert.Equal(["修订中删除：作废指标", "隐藏的行：内部测算"], shape.Notes.Select(note => note.Text));
    }

    [Fact]
    public void Shape_CellWithOnlyAPicture_SaysThatItIsNotRead()
    {
        var picture = "<w:r><w:drawing><a:graphic><a:blip/></a:graphic></w:drawing></w:r>";

        var shape = Of(Table(Row(Cell("项目名称"), $"<w:tc>{Paragraph(picture)}</w:tc>"), Row(Cell("盖章"), $"<w:tc>{Paragraph(Run("水利站") + picture)}</w:tc>"))).Shape();

        var note = Assert.Single(shape.Notes);
        Assert.Equal(("图片中的文字未读", 1, 1), (note.Text, note.Position.Table, note.Position.Line));
    }

    [Fact]
    public void Shape_BordersDrawnBesideEachOther_AreOneColumn()
    {
        const string Grid = """<w:tblGrid><w:gridCol w:w="1200"/><w:gridCol w:w="40"/><w:gridCol w:w="1500"/></w:tblGrid>""";
        const string Two = """<w:gridSpan w:val="2"/>""";

        var shape = Of($"<w:tbl>{Grid}{Row(Cell("二级指标"), Cell("三级指标", Two))}{Row(Cell("数量指标", Two), Cell("养护里程"))}</w:tbl>").Shape();

        Assert.All(shape.Rows, row => Assert.Equal([(0, 1), (1, 1)], row.Cells.Select(cell => (cell.Column, cell.ColumnSpan))));
    }
}
