using Biaochi.Reviewer.Reading.Figures;

namespace Biaochi.Reviewer.Tests.Reading.Figures;

public sealed class FigureSumsTests
{
    [Fact]
    public void Reach_PartsCutOffAtTheLastPlace_MakeUpTheTotal()
    {
        (decimal, decimal)[] parts = [(1_234_567m, 1m), (765_432m, 1m), (300_000m, 10_000m)];

        Assert.True(FigureSums.Reach(parts, 2_000_000m));
        Assert.True(FigureSums.Reach(parts, 1_534_567m));
        Assert.False(FigureSums.Reach(parts, 2_100_000m));
    }

    [Fact]
    public void Reach_WholeTenThousands_AreExact() => Assert.False(FigureSums.Reach([(600_000m, 10_000m), (400_000m, 10_000m)], 1_005_000m));

    [Fact]
    public void Reach_MorePartsThanATextNames_OnlyTheFirstCount()
    {
        (decimal, decimal)[] parts = [.. Enumerable.Repeat((10m, 0m), 12), (7m, 0m)];

        Assert.True(FigureSums.Reach(parts, 120m));
        Assert.False(FigureSums.Reach(parts, 127m));
        Assert.False(FigureSums.Reach([], 0m));
    }

    [Theory]
    [InlineData(30, 4_200_000, 1_260_000, true)]
    [InlineData(30, 4_200_000, 1_300_000, false)]
    public void IsShare_PercentageOfABase_IsTheTotal(int percent, int whole, int total, bool expected) =>
        Assert.Equal(expected, FigureSums.IsShare(percent, whole, total));
}
