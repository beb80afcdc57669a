using static Biaochi.Documents.Tests.Word.DocxFile;

namespace Biaochi.Documents.Tests.Word;

public class DocxTextTests
{
    [Fact]
    public void Shape_TrackedChanges_KeepsWhatStaysAndNotesWhatGoes()
    {
        var shape = Of(Paragraph(Run("总额") + """<w:del w:id="1"><w:r><w:delText>200</w:delText></w:r></w:del><w:ins w:id="2">""" + Run("186") + "</w:ins>" + Run("万元"))).Shape();

        Assert.Equal("总额186万元", Assert.Single(shape.Rows).Text);
        Assert.Equal("修订中删除：200", Assert.Single(shape.Notes).Text);
    }

    [Fact]
    public void Shape_FormerProperties_DoNotHideText()
    {
        var rows = Of(Paragraph("<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>水库除险</w:t></w:r>")).Rows();

        Assert.Equal(["水库除险"], rows);
    }

    [Fact]
    public void Shape_HiddenText_IsANote()
    {
        var shape = Of(Paragraph(Run("水库除险") + Run("（待批）", "<w:vanish/>"))).Shape();

        Assert.Equal("水库除险", Assert.Single(shape.Rows).Text);
        Assert.Equal("隐藏文字：（待批）", Assert.Single(shape.Notes).Text);
    }

    [Theory]
    [InlineData("", "<w:rStyle w:val=\"Draft\"/>")]
    [InlineData("", "<w:rStyle w:val=\"Later\"/>")]
    [InlineData("<w:pPr><w:pStyle w:val=\"Draft\"/></w:pPr>", "<w:b/>")]
    public void Shape_TextOfAHiddenStyle_IsANote(string paragraph, string run)
    {
        const string Styles = "<w:style w:styleId=\"Draft\"><w:name w:val=\"d\"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"Later\"><w:basedOn w:val=\"Draft\"/></w:style><w:style w:styleId=\"Plain\"/>";

        var shape = Of(Paragraph(Run("水库除险")) + Paragraph(paragraph + Run("（待批）", run)) + Paragraph(Run("加固", "<w:rStyle w:val=\"Plain\"/>"))).WithRelated("styles", "styles", Styles).Shape();

        Assert.Equal(["水库除险", "加固"], shape.Rows.Select(row => row.Text));
        Assert.Equal("隐藏文字：（待批）", Assert.Single(shape.Notes).Text);
    }

    [Fact]
    public void Shape_RunShowsWhatItsStyleHides_IsText()
    {
        var shape = Of(Paragraph(Run("水库除险", "<w:rStyle w:val=\"Draft\"/><w:vanish w:val=\"0\"/>"))).WithRelated("styles", "styles", "<w:style w:styleId=\"Draft\"><w:rPr><w:vanish/></w:rPr></w:style>").Shape();

        Assert.Equal("水库除险", Assert.Single(shape.Rows).Text);
    }

    [Fact]
    public void Shape_TextBox_IsReadOnceAfterItsParagraph()
    {
        var box = "<w:txbxContent>" + Paragraph(Run("文本框内")) + "</w:txbxContent>";

        var rows = Of(Paragraph(Run("段落") + $"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>") + Paragraph(Run("下一段"))).Rows();

        Assert.Equal(["段落", "文本框内", "下一段"], rows);
    }

    [Fact]
    public void Shape_AlternativeWithoutText_FallsBack()
    {
        var rows = Of(Paragraph("<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + Paragraph(Run("旧式文本框")) + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")).Rows();

        Assert.Equal(["旧式文本框"], rows);
    }

    [Fact]
    public void Shape_Fields_KeepTheirResultOnly()
    {
        var field = """<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \@ "yyyy"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>""" + Run("2025") + """<w:r><w:fldChar w:fldCharType="end"/></w:r>""";

        Assert.Equal(["2025年度", "第3页"], Of(Paragraph(field + Run("年度")) + Paragraph(Run("第") + """<w:fldSimple w:instr="PAGE">""" + Run("3") + "</w:fldSimple>" + Run("页"))).Rows());
    }

    [Fact]
    public void Shape_ContentControls_GiveTicksAndChoicesButNoPrompts()
    {
        var ticked = """<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>""" + Run("☒") + "</w:sdtContent></w:sdt>";
        var blank = "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>" + Run("☐") + "</w:sdtContent></w:sdt>";
        var choice = "<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>" + Run("延续") + "</w:sdtContent></w:sdt>";
        var prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + Run("单击此处输入") + "</w:sdtContent></w:sdt>";

        var shape = Of(Paragraph(ticked + Run("新增") + blank + Run("追加，") + choice + prompt)).Shape();

        Assert.Equal("☑新增☐追加，延续", Assert.Single(shape.Rows).Text);
        Assert.Equal("占位提示：单击此处输入", Assert.Single(shape.Notes).Text);
    }

    [Fact]
    public void Shape_OldFormFields_GiveTicksAndChoices()
    {
        var box = """<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>""";
        var list = """<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="新增"/><w:listEntry w:val="延续"/></w:ddList></w:ffData></w:fldChar></w:r>""";

        Assert.Equal(["☑民生类 延续"], Of(Paragraph(box + Run("民生类 ") + list)).Rows());
    }

    [Theory]
    [InlineData("Wingdings", "F0FE", "☑")]
    [InlineData("Wingdings", "F0A8", "□")]
    [InlineData("Wingdings 2", "F052", "☑")]
    [InlineData("Wingdings 2", "F0A3", "□")]
    [InlineData("Wingdings 2", "0050", "✓")]
    [InlineData("宋体", "2265", "≥")]
    public void Shape_Symbols_AreTheSignsTheyLookLike(string font, string code, string sign)
    {
        var rows = Of(Paragraph($"""<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>""" + Run("延续"))).Rows();

        Assert.Equal([sign + "延续"], rows);
    }

    [Fact]
    public void Shape_BreaksAndHyphens_PartLinesAndJoinNumbers()
    {
        var rows = Of(Paragraph("<w:r><w:t>0358</w:t><w:noBreakHyphen/><w:t>8012</w:t><w:br/><w:t>县水利局</w:t><w:tab/><w:t>张三</w:t></w:r>")).Rows();

        Assert.Equal(["0358-8012", "县水利局 张三"], rows);
    }

    [Fact]
    public void Shape_Ruby_KeepsTheBase()
    {
        var rows = Of(Paragraph("<w:r><w:ruby><w:rt>" + Run("jiàn") + "</w:rt><w:rubyBase>" + Run("涧") + "</w:rubyBase></w:ruby></w:r>" + Run("水村"))).Rows();

        Assert.Equal(["涧水村"], rows);
    }

    [Fact]
    public void Shape_WhatStandsBeside_BecomesNotesWithoutAuthors()
    {
        var shape = Of(Paragraph(Run("水库除险") + """<w:r><w:commentReference w:id="7"/></w:r>"""))
            .WithRelated("comments", "comments", $"""<w:comment w:id="7" w:author="王某">{Paragraph(Run("请补文号"))}</w:comment>""")
            .WithRelated("footnotes", "footnotes", $"""<w:footnote w:type="separator" w:id="0">{Paragraph("")}</w:footnote><w:footnote w:id="1">{Paragraph(Run("以批复为准"))}</w:footnote>""")
            .WithRelated("header", "hdr", Paragraph(Run("内部资料"))).Shape();

        Assert.Equal(["批注：请补文号", "脚注：以批复为准", "页眉：内部资料"], shape.Notes.Select(note => note.Text));
        Assert.Equal(1, shape.Notes[0].Position.Line);
    }

    [Fact]
    public void Shape_ForeignDocumentInside_IsAProblem()
    {
        var shape = Of(Paragraph(Run("水库除险")) + "<w:altChunk/>").Shape();

        Assert.Equal("embedded-document", Assert.Single(shape.Problems).Code);
    }

    [Fact]
    public void Shape_StrictNamespacesAndAnotherMainPart_AreReadAlike()
    {
        var file = new DocxFile { MainPart = "word/document2.xml", Namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main", RelationTypes = "http://purl.oclc.org/ooxml/officeDocument/relationships/" };

        var rows = file.WithBody(Table(Row(Cell("项目名称"), Cell("渠道清淤")))).Rows();

        Assert.Equal(["项目名称|渠道清淤"], rows);
        Assert.Equal(DocumentKind.Docx, DocumentKinds.OfBinary(file.ToBytes(), "表.docx"));
    }
}
