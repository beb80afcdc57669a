using Biaochi.Documents.Word;
using static Biaochi.Documents.Tests.Word.DocxFile;

namespace Biaochi.Documents.Tests.Word;

public class ListNumbersTests
{
    [Fact]
    public void Shape_NumberedParagraphs_BearTheNumbersThatPeopleSee()
    {
        var file = Of(Item("总则", 0) + Item("范围", 1) + Item("依据", 1) + Item("实施", 0) + Item("步骤", 1));

        var rows = Numbered(file, """<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/><w:suff w:val="nothing"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>""").Rows();

        Assert.Equal(["一、总则", "1.1 范围", "1.2 依据", "二、实施", "2.1 步骤"], rows);
    }

    [Fact]
    public void Shape_BlankNumberedParagraph_CountsButShowsNothing()
    {
        var rows = Numbered(Of(Item("甲", 0) + Item("", 0) + Item("乙", 0)), """<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%1）"/></w:lvl>""").Rows();

        Assert.Equal(["（3） 甲", "（5） 乙"], rows);
    }

    [Fact]
    public void Shape_StyleWithANumber_NumbersItsParagraphs()
    {
        var file = Of(Paragraph("""<w:pPr><w:pStyle w:val="b"/></w:pPr>""" + Run("目标")))
            .WithRelated("styles", "styles", """<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>""");

        Assert.Equal(["① 目标"], Numbered(file, """<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%1"/></w:lvl>""").Rows());
    }

    [Fact]
    public void Shape_Bullets_SayNothing() =>
        Assert.Equal(["目标"], Numbered(Of(Item("目标", 0)), """<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="l"/></w:lvl>""").Rows());

    [Theory]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(11, "chineseCountingThousand", "十一")]
    [InlineData(105, "chineseCounting", "一百零五")]
    [InlineData(1010, "chineseCounting", "一千零一十")]
    [InlineData(12, "chineseLegalSimplified", "壹拾贰")]
    [InlineData(2, "ideographTraditional", "乙")]
    [InlineData(3, "upperRoman", "III")]
    [InlineData(27, "lowerLetter", "aa")]
    [InlineData(21, "decimalEnclosedCircle", "21")]
    [InlineData(7, "decimalFullWidth", "７")]
    [InlineData(0, "chineseCounting", "0")]
    public void Write_NumberFormat_IsWrittenAsWordDoes(int number, string format, string written) => Assert.Equal(written, NumberFormat.Write(number, format));

    private static string Item(string text, int level) => Paragraph($"""<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>""" + (text.Length > 0 ? Run(text) : ""));

    private static DocxFile Numbered(DocxFile file, string levels) =>
        file.WithRelated("numbering", "numbering", $"""<w:abstractNum w:abstractNumId="5">{levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>""");
}
