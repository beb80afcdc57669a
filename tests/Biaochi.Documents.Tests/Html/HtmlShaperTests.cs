using System.Text;
using Biaochi.Documents.Html;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Tests.Html;

public class HtmlShaperTests
{
    [Fact]
    public void Shape_Spans_GiveTheGrid()
    {
        var shape = Shape("<table><thead><tr><td rowspan=2>绩效指标<th colspan=2>产出指标<tbody><tr><td>数量指标<td>养护里程</table>");

        Assert.Equal([("绩效指标", 0, 1), ("产出指标", 1, 2)], shape.Rows[0].Cells.Select(cell => (cell.Text, cell.Column, cell.ColumnSpan)));
        Assert.Equal([0, 1], shape.Rows[1].Cells.Select(cell => cell.Column));
    }

    [Fact]
    public void Shape_CellOverRows_MovesTheCellsBelow()
    {
        var shape = Shape("<table><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>");

        Assert.Equal(("丙", 1), (shape.Rows[1].Cells[0].Text, shape.Rows[1].Cells[0].Column));
        Assert.Equal(2, shape.Rows[0].Cells[0].RowSpan);
    }

    [Fact]
    public void Shape_LyingSpans_AreBounded()
    {
        var shape = Shape("<table><tr><td rowspan=0 colspan=99999999>甲</td><td rowspan=-3>乙</td></tr><tr><td>丙</td></tr></table>");

        Assert.Equal((1000, 2), (shape.Rows[0].Cells[0].ColumnSpan, shape.Rows[0].Cells[0].RowSpan));
        Assert.Equal(1000, shape.Rows[1].Cells[0].Column);
    }

    [Fact]
    public void Shape_BlocksAndBreaks_PartLines() =>
        Assert.Equal(["标题", "甲\n乙\n丙|5 公里"], Rows("<h1>标题</h1><table><tr><td><p>甲</p>乙<br>丙</td><td>5\n 公里</td></tr></table>"));

    [Fact]
    public void Shape_FieldsOfAForm_GiveTheirAnswers() =>
        Assert.Equal(
            ["渠道清淤 ☑延续☐新增 民生 三公里"],
            Rows("<p><input value='渠道清淤'> <input type=checkbox checked>延续<input type=radio>新增 <select><option value=''>请选择<option selected>民生<option>其他</select> <textarea>三公里</textarea><input type=hidden value=9><button>保存</button></p>"));

    [Theory]
    [InlineData("<p>甲<span style='color:red; DISPLAY: none'>乙</span>丙</p>")]
    [InlineData("<p>甲<span hidden>乙</span>丙</p>")]
    [InlineData("<p>甲<span style='visibility:hidden'>乙</span>丙</p>")]
    [InlineData("<p>甲<span style='mso-hide:all'>乙</span>丙</p>")]
    [InlineData("<style><!-- td{border:1px} .red, .hid {display: none} --></style><p>甲<span class='big hid'>乙</span>丙</p>")]
    [InlineData("<style>@media print { .x{color:red} } span.hid{visibility:hidden}#a{color:red}</style><p id=a>甲<span class=hid>乙</span>丙</p>")]
    [InlineData("<style>#draft{mso-hide:all}</style><p>甲<span id=draft>乙</span>丙</p>")]
    public void Shape_HiddenText_IsANote(string page)
    {
        var shape = Shape(page);

        Assert.Equal("甲丙", Assert.Single(shape.Rows).Text);
        Assert.Equal("隐藏文字：乙", Assert.Single(shape.Notes).Text);
    }

    [Theory]
    [InlineData("<style>@media print{.x{display:none}}</style>")]
    [InlineData("<style>.menu .x{display:none} div.x{display:none} .x:hover{display:none}</style>")]
    public void Shape_ClassHiddenElsewhere_IsText(string sheet) => Assert.Equal(["甲乙"], Rows(sheet + "<p>甲<span class=x>乙</span></p>"));

    [Fact]
    public void Shape_HiddenRowAndCell_AreNotesAndTakeNoPlace()
    {
        var shape = Shape("<table><tr><td rowspan=3>甲<td>乙<tr style='display:none'><td>丙<tr><td style='display:none'>丁<td>戊</table>");

        Assert.Equal(["甲|乙", "戊"], shape.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
        Assert.Equal(1, shape.Rows[1].Cells[0].Column);
        Assert.Equal(["隐藏文字：丙", "隐藏文字：丁"], shape.Notes.Select(note => note.Text));
    }

    [Fact]
    public void Shape_HiddenPartNeverClosed_EndsWithItsCell() =>
        Assert.Equal(["乙"], Rows("<table><tr><td><span style='display:none'>甲<td>乙</table>"));

    [Fact]
    public void Shape_CodeStylesAndComments_AreNoText() =>
        Assert.Equal(["甲"], Rows("<html xmlns:o='x'><head><title>表</title><style>td{}</style><!--[if gte mso 9]><xml><o:p>乙</o:p></xml><![endif]--></head><body><xml><o:q>丙</o:q></xml><script>if(1<2)document.write('<p>丁</p>')</script><![if !supportEmptyParas]>甲<![endif]><o:p></o:p></body>"));

    [Fact]
    public void Shape_LayoutTables_AreStrippedFromTheFormInside() =>
        Assert.Equal(
            ["门户网站", "申报表", "项目名称|渠道清淤", "实施单位|水利站", "联系我们"],
            Rows("<table><tr><td>门户网站</td></tr><tr><td><h1>申报表</h1><table><tr><td>项目名称<td>渠道清淤<tr><td>实施单位<td>水利站</table></td></tr><tr><td>联系我们</td></tr></table>"));

    [Fact]
    public void Shape_TextBetweenCells_StandsBeforeTheTable() =>
        Assert.Equal(["单位：元", "甲|乙"], Rows("<table>单位：元<tr><td>甲</td> <td>乙</td></tr></table>"));

    [Fact]
    public void Shape_OrderedLists_BearTheirNumbers() =>
        Assert.Equal(["2. 甲", "3. 乙", "丙"], Rows("<ol start=2><li>甲<li>乙</ol><ul><li>丙</ul>"));

    [Fact]
    public void Shape_Entities_AreTheirCharacters() => Assert.Equal(["≥5\u00A0& 甲"], Rows("<p>&ge;5&nbsp;&amp; &#30002;</p>"));

    [Fact]
    public void Shape_TablesDeepInTables_AreRefused()
    {
        var exception = Assert.Throws<DocumentFormatException>(() => Shape(string.Concat(Enumerable.Repeat("<table><tr><td>", 5_000))));

        Assert.Contains("256 层", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shape_ElementsDeepInElements_AreRead() => Assert.Equal(["甲"], Rows(string.Concat(Enumerable.Repeat("<div><b>", 200_000)) + "甲"));

    [Fact]
    public void Decode_DeclaredEncoding_GoesBeforeTheLookOfTheBytes()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

        // These two characters of GBK are also one of UTF-8 and a half.
        byte[] page = [.. "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>"u8, .. gbk.GetBytes("联通")];

        Assert.EndsWith("联通", HtmlDecoder.Decode(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-thing")]
    [InlineData("utf-7")]
    [InlineData("gb2312")]
    [InlineData("unicode")]
    public void Decode_WrongDeclaration_IsNotBelieved(string charset)
    {
        var page = Encoding.UTF8.GetBytes($"<meta charset={charset}>青禾县水利局。");

        Assert.EndsWith("青禾县水利局。", HtmlDecoder.Decode(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quoted-printable", "<p>=E7=94=B2=\r\n</p>")]
    [InlineData("base64", "PHA+55Sy\r\nPC9wPg==")]
    public void Pages_OfAWebArchive_AreItsHtmlParts(string encoding, string body)
    {
        var archive = $"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--x\"\r\n\r\n----x\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n----x\r\nContent-Type: image/png\r\n\r\n甲乙\r\n----x--";

        var pages = HtmlPages.Of(Encoding.UTF8.GetBytes(archive), archive);

        Assert.Equal("<p>甲</p>", Assert.Single(pages).Trim());
        Assert.Equal(DocumentKind.Html, DocumentKinds.OfText(archive));
    }

    private static DocumentShape Shape(string page) => HtmlShaper.Shape([page], "表.html", ReadOptions.Default, TestContext.Current.CancellationToken);

    private static string[] Rows(string page) => [.. Shape(page).Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)))];
}
