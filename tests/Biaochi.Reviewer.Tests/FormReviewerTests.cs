namespace Biaochi.Reviewer.Tests;

public sealed class FormReviewerTests
{
    [Fact]
    public void ReviewAll_Forms_AnswersInTheirOrder()
    {
        var forms = Enumerable.Range(0, 40).Select(number => BaseForm.Create() with { FiscalYear = 2000 + number, ProjectName = $"第{number}年度农村公路日常养护" }).ToList();

        var reviews = FormReviewer.ReviewAll(forms);

        Assert.Equal(forms, reviews.Select(review => review.Form));
    }

    [Fact]
    public void ReviewAll_FormsThatShareNothing_FindsWhatEachAloneHas()
    {
        var form = BaseForm.Create() with { Basis = null, Plan = null };
        var other = BaseForm.Create() with { FiscalYear = 2023 };

        var findings = FormReviewer.ReviewAll([form, other])[0].Findings;

        Assert.NotEmpty(findings);
        Assert.Equal(FormReviewer.Review(form).Select(finding => (finding.Code, finding.Opinion)), findings.Select(finding => (finding.Code, finding.Opinion)));
    }

    [Fact]
    public void ReviewAll_NoForms_AnswersNone() => Assert.Empty(FormReviewer.ReviewAll([]));
}
