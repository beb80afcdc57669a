namespace Biaochi.Forms.Tests;

public class ExtraTableTests
{
    private static readonly ExtraTable Plan = new(["内容", "开始时间"], [["清淤", "3月"], ["验收", ""]]);

    [Fact]
    public void Equals_SameWords_IsTrue()
    {
        Assert.Equal(Plan, new ExtraTable(["内容", "开始时间"], [["清淤", "3月"], ["验收", ""]]));
        Assert.Equal(Plan.GetHashCode(), new ExtraTable(["内容", "开始时间"], [["清淤", "3月"], ["验收", ""]]).GetHashCode());
    }

    [Fact]
    public void Equals_OtherWords_IsFalse()
    {
        Assert.NotEqual(Plan, new ExtraTable(["内容", "开始时间"], [["清淤", "3月"], ["验收", "5月"]]));
        Assert.NotEqual(Plan, new ExtraTable(["内容", "完成时间"], Plan.Rows));
    }

    [Fact]
    public void Select_EveryWord_IsChanged() =>
        Assert.Equal(new ExtraTable(["内容。", "开始时间。"], [["清淤。", "3月。"], ["验收。", "。"]]), Plan.Select(word => word + "。"));
}
