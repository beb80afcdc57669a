using static Biaochi.Documents.Tests.Word.DocxFile;

namespace Biaochi.Documents.Tests.Word;

/// <summary>Text boxes and frames at places of their own, as converters from PDF and programs that recognise paper write them.</summary>
public class DocxPlacedTests
{
    private static readonly string[] Labels = ["项目名称", "实施单位", "项目期", "项目概况", "立项依据", "年度目标"];

    [Fact]
    public void Shape_BoxesInRows_AreReadByPlace()
    {
        // All labels come before all values, as they stand in two columns.
        var boxes = Labels.Select((label, i) => Box(label, 60, 100 + (20 * i), 60)).Concat(Labels.Select((label, i) => Box($"青禾{label}", 120, 100 + (20 * i), 200)));

        var rows = Of(Paragraph(string.Concat(boxes))).Rows();

        Assert.Equal(Labels.Select(label => $"{label}|青禾{label}"), rows);
    }

    [Fact]
    public void Shape_FramesInRows_AreReadByPlace()
    {
        var frames = Labels.Select((label, i) => Frame(label, 60, 100 + (20 * i), 60)).Concat(Labels.Select((label, i) => Frame($"青禾{label}", 120, 100 + (20 * i), 200)));

        var rows = Of(string.Concat(frames)).Rows();

        Assert.Equal(Labels.Select(label => $"{label}|青禾{label}"), rows);
    }

    [Fact]
    public void Shape_OldBoxesInRows_AreReadByPlace()
    {
        var boxes = Labels.Select((label, i) => OldBox(label, 60, 100 + (20 * i), 60)).Concat(Labels.Select((label, i) => OldBox($"青禾{label}", 120, 100 + (20 * i), 200)));

        var rows = Of(Paragraph(string.Concat(boxes))).Rows();

        Assert.Equal(Labels.Select(label => $"{label}|青禾{label}"), rows);
    }

    [Fact]
    public void Shape_BoxesOverBoxes_AreThoseOfTheNextPage()
    {
        string Page(string unit) => string.Concat(Labels.SelectMany((label, i) => new[] { Box(label, 60, 100 + (20 * i), 60), Box($"{unit}{label}", 120, 100 + (20 * i), 200) }));

        var rows = Of(Paragraph(Page("青禾") + Page("白塔"))).Rows();

        Assert.Equal(Labels.Select(label => $"{label}|青禾{label}").Concat(Labels.Select(label => $"{label}|白塔{label}")), rows);
    }

    [Fact]
    public void Shape_AFewBoxes_FollowTheirParagraph()
    {
        var rows = Of(Paragraph(Run("项目概况") + Box("附图一", 300, 50, 60)) + Paragraph(Run("立项依据"))).Rows();

        Assert.Equal(["项目概况", "附图一", "立项依据"], rows);
    }

    [Fact]
    public void Shape_BoxesInATable_BelongToTheirCells()
    {
        var rows = Of(Table(Row($"<w:tc>{Paragraph(Run("项目名称"))}</w:tc>", $"<w:tc>{Paragraph(Box("水渠整治", 200, 100, 60))}</w:tc>"), Row(Cell("项目期"), Cell("一年")))).Rows();

        Assert.Equal(["项目名称|水渠整治", "项目期|一年"], rows);
    }

    private static string Box(string text, int left, int top, int width) => $"""
        <w:r><w:drawing><wp:anchor xmlns:wp="urn:wp"><wp:positionH relativeFrom="page"><wp:posOffset>{left * 12700}</wp:posOffset></wp:positionH>
        <wp:positionV relativeFrom="page"><wp:posOffset>{top * 12700}</wp:posOffset></wp:positionV><wp:extent cx="{width * 12700}" cy="{18 * 12700}"/>
        <w:txbxContent>{Paragraph(Run(text, "<w:sz w:val=\"20\"/>"))}</w:txbxContent></wp:anchor></w:drawing></w:r>
        """;

    private static string OldBox(string text, int left, int top, int width) => $"""
        <w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" stroked="f" style="position:absolute;margin-left:{left}pt;margin-top:{top}pt;width:{width}pt;height:18pt;mso-position-horizontal-relative:page;mso-position-vertical-relative:page">
        <v:textbox><w:txbxContent>{Paragraph(Run(text, "<w:sz w:val=\"20\"/>"))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>
        """;

    private static string Frame(string text, int left, int top, int width) =>
        Paragraph($"""<w:pPr><w:framePr w:w="{width * 20}" w:h="360" w:hAnchor="page" w:vAnchor="page" w:x="{left * 20}" w:y="{top * 20}"/></w:pPr>""" + Run(text, "<w:sz w:val=\"20\"/>"));
}
