namespace Biaochi.Documents.Tests.Pdf.Layout;

/// <summary>What is printed with a form but is no part of it: text that is struck through, footnotes.</summary>
public class RemarksTests
{
    [Fact]
    public void Shape_StruckText_IsANote()
    {
        var page = Form().Text("200万元180万元", 152, 114).Horizontal(110.5, 152, 187);

        var shape = PageSample.Shape(page);

        Assert.Equal(["0 总额 | 1 180万元", "0 县级"], PageSample.Rows(shape));
        Assert.Equal("划去的文字：200万元", Assert.Single(shape.Notes).Text);
    }

    [Fact]
    public void Shape_StruckTextOverTwoLines_IsOneNote()
    {
        var page = new PageSample().Text("每季度检查，年", 100, 100).Text("底评比。", 100, 114).Horizontal(96.5, 160, 170).Horizontal(110.5, 100, 130);

        var shape = PageSample.Shape(page);

        Assert.Equal(["0 每季度检查，", "0 。"], PageSample.Rows(shape));
        Assert.Equal("划去的文字：年底评比", Assert.Single(shape.Notes).Text);
    }

    [Fact]
    public void Shape_TheSameHiddenOnEveryPage_IsOneNote()
    {
        var (first, second) = (Form().Text("180万元", 152, 114).Hidden("内部", 300, 50).Hidden("资料", 300, 64), new PageSample(2).Text("说明", 50, 100).Hidden("内部", 300, 50).Hidden("资料", 300, 64));

        var shape = PageSample.Shape(first, second);

        Assert.Equal(["0 总额 | 1 180万元", "0 县级", "0 说明"], PageSample.Rows(shape));
        Assert.Equal("隐藏文字：内部 资料", Assert.Single(shape.Notes).Text);
    }

    [Fact]
    public void Shape_BorderCrossesText_KeepsIt()
    {
        var page = new PageSample().Grid([50, 150, 250], [100, 110.5, 140]).Text("水渠维修", 152, 114);

        var shape = PageSample.Shape(page);

        Assert.Empty(shape.Notes);
        Assert.Contains("水渠维修", string.Concat(PageSample.Rows(shape)), StringComparison.Ordinal);
    }

    [Fact]
    public void Shape_Footnote_IsANoteWithoutItsNumber()
    {
        var page = Form().Text("依据文件", 152, 114).Text("1", 192, 109, size: 6).Horizontal(700, 50, 180).Text("1以印发文本为准，", 50, 715, size: 9).Text("附件另发。", 50, 730, size: 9);

        var shape = PageSample.Shape(page);

        Assert.Equal("0 总额 | 1 依据文件", PageSample.Rows(shape)[0]);
        Assert.Equal("脚注：以印发文本为准，附件另发。", Assert.Single(shape.Notes).Text);
    }

    [Fact]
    public void Shape_RaisedFigureWithoutFootnote_StaysInItsLine()
    {
        var page = Form().Text("800m", 152, 114).Text("2", 172, 109, size: 6);

        Assert.Equal("0 总额 | 1 800m2", PageSample.Rows(PageSample.Shape(page))[0]);
    }

    /// <summary>A table of two rows with labels in its first column.</summary>
    private static PageSample Form() => new PageSample().Grid([50, 150, 350], [100, 120, 140]).Text("总额", 52, 114).Text("县级", 52, 134);
}
