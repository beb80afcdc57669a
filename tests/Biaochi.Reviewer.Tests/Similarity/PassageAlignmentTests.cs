using Biaochi.Reviewer.Similarity;

namespace Biaochi.Reviewer.Tests.Similarity;

public sealed class PassageAlignmentTests
{
    [Theory]
    [InlineData("沿线设置养护站十二个按路段负责逐月考核按得分拨付养护经费", "沿线设置养护站十二个按路段负责逐季考核按得分拨付养护经费", 1)]
    [InlineData("沿线设置养护站十二个按路段负责逐月考核按得分拨付养护经费", "沿线设置养护站十二个按路段负责逐月考核评分按得分拨付养护经费", 2)]
    [InlineData("沿线设置养护站十二个按路段负责逐月考核按得分拨付养护经费", "沿线设置养护站十二个按路段负责逐月按得分拨付养护经费", 2)]
    public void Grow_ChangedLetters_GoesOverThem(string here, string there, int edits)
    {
        var run = Grow(here, there, "按路段负责");

        Assert.Equal((new TextSpan(0, here.Length), new TextSpan(0, there.Length), edits), (run.Here, run.There, run.Edits));
    }

    [Fact]
    public void Grow_OtherTextsAround_StopsWhereTheyBegin()
    {
        var random = new RandomText(5);
        var shared = random.Of(30);
        var here = random.Of(50) + shared + random.Of(70);
        var there = random.Of(20) + shared + random.Of(10);

        var run = Grow(here, there, shared[10..18]);

        Assert.Equal((new TextSpan(50, 30), new TextSpan(20, 30), 0), (run.Here, run.There, run.Edits));
    }

    [Fact]
    public void Grow_AnyEdits_ChangesAtMostOneLetterInTen()
    {
        var random = new RandomText(6);
        for (var trial = 0; trial < 300; trial++)
        {
            var seed = random.Of(Fingerprints.RunLength);
            var text = random.Of(random.Next(60)) + seed + random.Of(random.Next(60));
            var there = random.Edited(text[..text.IndexOf(seed, StringComparison.Ordinal)], 0) + seed + random.Of(random.Next(60));

            var run = Grow(text, there, seed);

            Assert.True(run.Edits <= PassageAlignment.MaxEditShare * Math.Max(run.Here.Length, run.There.Length));
            Assert.True(run.Here.End <= text.Length && run.There.End <= there.Length);
        }
    }

    [Fact]
    public void Grow_LongCopyWithManyChanges_IsOnePassage()
    {
        var random = new RandomText(7);
        var here = random.Of(600);
        var letters = here.ToCharArray();
        for (var i = 20; i < letters.Length; i += 25)
        {
            letters[i] = random.Letter();
        }

        var run = Grow(here, new string(letters), here[5..13]);

        Assert.Equal(new TextSpan(0, 600), run.Here);
        Assert.Equal(24, run.Edits);
    }

    private static AlignedRun Grow(string here, string there, string seed) => PassageAlignment.Grow(
        here, there, here.IndexOf(seed, StringComparison.Ordinal), there.IndexOf(seed, StringComparison.Ordinal), seed.Length);
}
