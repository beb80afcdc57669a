using Biaochi.Reviewer.Similarity;

namespace Biaochi.Reviewer.Tests.Similarity;

public sealed class FingerprintsTests
{
    [Fact]
    public void Keep_SharedRunOfGuaranteedLength_AlwaysSharesAFingerprint()
    {
        var random = new RandomText(1);
        for (var trial = 0; trial < 500; trial++)
        {
            var run = random.Of(Fingerprints.GuaranteedLength);

            var a = Kept(random.Of(random.Next(40)) + run + random.Of(random.Next(40)));
            var b = Kept(random.Of(random.Next(40)) + run + random.Of(random.Next(40)));

            Assert.NotEmpty(a.Intersect(b));
        }
    }

    [Fact]
    public void Keep_LongText_KeepsAThird()
    {
        var text = new RandomText(2).Of(6000);

        var kept = Kept(text);

        Assert.InRange(kept.Count, 1800, 2200);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(9, 1)]
    public void Keep_ShortText_KeepsAtMostOne(int length, int expected) => Assert.Equal(expected, Kept(new RandomText(3).Of(length)).Count);

    [Fact]
    public void All_SameRunAnywhere_HasTheSameFingerprint()
    {
        const string Run = "按路段负责逐月考核";
        var alone = new ulong[Fingerprints.Count(Run.Length)];
        var within = new ulong[Fingerprints.Count(Run.Length + 5)];

        Fingerprints.All(Run, alone);
        Fingerprints.All($"养护站人员{Run}", within);

        Assert.Equal(alone, within[5..]);
    }

    [Fact]
    public void MakeDistinct_Repeated_LeavesEachOnceInOrder()
    {
        List<ulong> fingerprints = [5, 3, 5, 9, 3, 3];

        Fingerprints.MakeDistinct(fingerprints);

        Assert.Equal([3UL, 5, 9], fingerprints);
    }

    private static List<ulong> Kept(string letters)
    {
        var kept = new List<ulong>();
        Fingerprints.Keep(letters, kept);
        return kept;
    }
}
