using Biaochi.Documents.Excel;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Tests.Excel;

public class SheetSurroundingsTests
{
    private const string Vml = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">";
    private const string Drawing = "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">";

    [Fact]
    public void Shape_Comment_IsANoteWithoutItsWriter()
    {
        var shape = Shape(("comments", "comments1.xml", "<comments><authors><author>绩效股</author></authors><commentList><comment ref=\"C7\" authorId=\"0\"><text><r><t>绩效股:</t></r><r><t>\n请附依据</t></r></text></comment></commentList></comments>"));

        var note = Assert.Single(shape.Notes);
        Assert.Equal(("批注：请附依据", "C7"), (note.Text, note.Position.Cell));
    }

    [Fact]
    public void Shape_Conversation_ReplacesTheCommentForOlderPrograms()
    {
        var shape = Shape(
            ("comments", "comments1.xml", "<comments><authors/><commentList><comment ref=\"C7\"><text><t>[Threaded comment] older programs</t></text></comment><comment ref=\"D8\"><text><t>另一条</t></text></comment></commentList></comments>"),
            ("threadedComment", "threadedComments/threadedComment1.xml", "<ThreadedComments><threadedComment ref=\"C7\" id=\"1\"><text>金额是否有误？</text></threadedComment><threadedComment ref=\"C7\" id=\"2\" parentId=\"1\"><text>已核对</text></threadedComment></ThreadedComments>"));

        Assert.Equal(["批注：金额是否有误？", "批注：已核对", "批注：另一条"], shape.Notes.Select(note => note.Text));
    }

    [Theory]
    [InlineData("<oddHeader>&amp;L&amp;\"宋体,常规\"&amp;10青禾县财政局&amp;R第&amp;P页</oddHeader>", "页眉：青禾县财政局 第页")]
    [InlineData("<oddFooter>&amp;CR&amp;&amp;D 附表2</oddFooter>", "页脚：R&D 附表2")]
    public void Shape_HeadAndFootOfPages_AreNotes(string part, string expected)
    {
        var workbook = new TestWorkbook().Sheet($"<sheetData/><headerFooter>{part}</headerFooter>");

        Assert.Equal(expected, Assert.Single(Shape(workbook).Notes).Text);
    }

    [Fact]
    public void Shape_FootOfPageNumbersAlone_IsNoNote() =>
        Assert.Empty(Shape(new TestWorkbook().Sheet("<sheetData/><headerFooter><oddHeader>&amp;C&amp;A</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter>")).Notes);

    [Fact]
    public void Shape_TextBox_IsANoteOnce()
    {
        var box = "<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"文本框 1\"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>一式</a:t></a:r><a:r><a:t>三份</a:t></a:r></a:p><a:p><a:r><a:t>盖章</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>";

        var shape = Shape(("drawing", "drawings/drawing1.xml", $"{Drawing}<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></xdr:wsDr>"));

        var note = Assert.Single(shape.Notes);
        Assert.Equal(("文本框：一式三份\n盖章", "B5"), (note.Text, note.Position.Cell));
    }

    [Fact]
    public void Shape_CheckBoxes_StandInTheirCellInOrder()
    {
        var shape = Shape(
            ("vmlDrawing", "drawings/vmlDrawing1.vml", $"{Vml}{Box("2, 60, 0, 2", "延续", isTicked: true)}{Box("2, 5, 0, 2", "新增", isTicked: false)}{Box("0, 5, 2, 2", "已公示", isTicked: true)}</xml>"),
            ("drawing", "drawings/drawing1.xml", $"{Drawing}<xdr:sp><xdr:nvSpPr><xdr:cNvPr id=\"9\" name=\"Check Box 1\" hidden=\"1\"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>延续</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>"));

        Assert.Equal(["项目属性 □新增 ☑延续", "☑已公示"], shape.Rows.Select(row => row.Text));
        Assert.Empty(shape.Notes);
    }

    [Fact]
    public void Shape_ControlsThatAreNoXml_AreAProblem()
    {
        var shape = Shape(("vmlDrawing", "drawings/vmlDrawing1.vml", $"{Vml}<div>延续<br></div></xml>"));

        Assert.Equal("unread-controls", Assert.Single(shape.Problems).Code);
    }

    private static string Box(string anchor, string caption, bool isTicked) =>
        $"<v:shape type=\"#_x0000_t201\"><v:textbox><div><font>{caption}</font></div></v:textbox><x:ClientData ObjectType=\"Checkbox\"><x:Anchor>{anchor}, 3, 60, 1, 1</x:Anchor>{(isTicked ? "<x:Checked>1</x:Checked>" : "")}</x:ClientData></v:shape>";

    private static DocumentShape Shape(params (string Type, string Path, string Content)[] parts)
    {
        var workbook = new TestWorkbook()
            .Sheet("<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>项目属性</t></is></c></row></sheetData><mergeCells><mergeCell ref=\"B1:D1\"/></mergeCells>")
            .Beside(parts);
        return Shape(workbook);
    }

    private static DocumentShape Shape(TestWorkbook workbook) => XlsxShaper.Shape(workbook.ToArray(), "青禾.xlsx", ReadOptions.Default, TestContext.Current.CancellationToken);
}
