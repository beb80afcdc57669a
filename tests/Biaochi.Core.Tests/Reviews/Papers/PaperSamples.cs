using Biaochi.Core.Reviews.Papers;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Reports;
using Biaochi.Testing;

namespace Biaochi.Core.Tests.Reviews.Papers;

/// <summary>What papers are made of.</summary>
internal static class PaperSamples
{
    public static LetterSettings Settings { get; } = new()
    {
        Sender = "青禾县财政局",
        Number = "青财绩函〔2025〕3号",
        Date = new DateOnly(2025, 10, 10),
        ReplyBy = new DateOnly(2025, 10, 17),
        Contact = "绩效股 林海燕 0358-0000000",
    };

    public static ReviewedProject Project { get; } = new(
        new FormReview(TestForms.WaterSupply, []),
        [
            new ReviewOpinion("立项依据", "依据文件没有写明文号。", "请补填文号。") { Severity = Severity.Blocking },
            new ReviewOpinion("全表", "请附测算明细。", ""),
        ]);

    public static OpinionLetter Letter { get; } = OpinionLetter.ByUnit([Project])[0];
}
