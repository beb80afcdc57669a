using Biaochi.Documents.Grammar;
using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Tests.Grammar;

public class LayoutChooserTests
{
    [Fact]
    public void Choose_LabelsOfAllLayouts_NamesEach()
    {
        foreach (var layout in LayoutCatalog.Embedded.Layouts)
        {
            var pieces = TextPartsTests.Pieces(string.Join('\n', layout.Labels.Select(label => label.Name + "\t某内容")));

            var choice = LayoutChooser.Choose(pieces, LayoutCatalog.Embedded);

            Assert.Equal((layout.Id, true), (choice.Layout.Id, choice.IsSure));
        }
    }

    [Fact]
    public void Choose_HalfOfTheLabelsTornAway_StillNamesTheLayout()
    {
        var layout = LayoutCatalog.Embedded.Layouts.Single(known => known.Id == "fengjie-approval");
        var pieces = TextPartsTests.Pieces(string.Join('\n', layout.Labels.Where((_, order) => order % 2 == 0).Select(label => label.Name + "\t某内容")));

        var choice = LayoutChooser.Choose(pieces, LayoutCatalog.Embedded);

        Assert.Equal("fengjie-approval", choice.Layout.Id);
    }

    [Fact]
    public void Choose_FewKnownLabels_IsNotSure()
    {
        var pieces = TextPartsTests.Pieces("项目名称\t石桥修复\n承担村\t石桥村\n主管部门\t农业农村局\n资金规模\t三万元\n工期\t两个月\n考核内容\t修桥一座");

        Assert.False(LayoutChooser.Choose(pieces, LayoutCatalog.Embedded).IsSure);
    }
}
