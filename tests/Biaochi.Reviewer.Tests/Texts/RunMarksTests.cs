using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Tests.Texts;

public class RunMarksTests
{
    private const int RunLength = 3;

    [Fact]
    public void AtMostIn_TextThatHoldsIt_IsWhole()
    {
        var text = new RunMarks("维修水渠三公里", RunLength);
        var other = new RunMarks("本年在青禾镇维修水渠三公里并清淤", RunLength);

        var share = text.AtMostIn(other);

        Assert.Equal(1.0, share);
    }

    [Fact]
    public void AtMostIn_TextThatHoldsHalf_IsNoLessThanWhatItHolds()
    {
        var text = new RunMarks("维修水渠发放种子", RunLength);
        var other = new RunMarks("维修水渠", RunLength);

        var share = text.AtMostIn(other);

        Assert.InRange(share, 2.0 / 6.0, 0.99);
    }
}
