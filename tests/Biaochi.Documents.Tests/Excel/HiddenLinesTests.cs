using Biaochi.Documents.Excel;

namespace Biaochi.Documents.Tests.Excel;

public class HiddenLinesTests
{
    [Theory]
    [InlineData(1, 9, 4)]
    [InlineData(3, 3, 1)]
    [InlineData(5, 6, 0)]
    [InlineData(4, 7, 2)]
    public void CountIn_Ranges_CountsWhatIsHidden(int first, int last, int expected) => Assert.Equal(expected, Hidden((3, 4), (7, 8)).CountIn(first, last));

    [Theory]
    [InlineData(3, 9, 5)]
    [InlineData(7, 8, null)]
    [InlineData(2, 4, 2)]
    public void FirstVisible_BeginsHidden_StepsOver(int first, int last, int? expected) => Assert.Equal(expected, Hidden((3, 4), (7, 8)).FirstVisible(first, last));

    [Fact]
    public void CountIn_RangesOutOfOrderAndOverlapping_AreCountedOnce() => Assert.Equal(6, Hidden((7, 8), (1, 3), (3, 4)).CountIn(1, 100));

    private static HiddenLines Hidden(params (int First, int Last)[] ranges)
    {
        var hidden = new HiddenLines();
        foreach (var (first, last) in ranges)
        {
            hidden.Add(first, last);
        }

        return hidden;
    }
}
