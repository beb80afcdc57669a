using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Tests.Findings;

public sealed class FindingKeyTests
{
    [Fact]
    public void Of_TwoFindingsOfARuleAtOnePlace_HaveTwoKeys()
    {
        var finding = FormReviewer.Review(ReviewCase.Load("funding-sum/annual-short.json").Form()).First(finding => finding.Code == "funding-sum");

        var keys = FindingKey.Of([finding, finding]).Select(found => found.Key.ToString());

        Assert.Equal(["funding-sum/funding.annual.total///1", "funding-sum/funding.annual.total///2"], keys);
    }

    [Fact]
    public void Of_TheSameFormReviewedAgain_AreTheSame()
    {
        var form = ReviewCase.Load("text-truncated/annual-name.json").Form();

        Assert.Equal(FindingKey.Of(FormReviewer.Review(form)).Select(found => found.Key), FindingKey.Of(FormReviewer.Review(form)).Select(found => found.Key));
    }
}
