using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Tests;

/// <summary>One form reviewed among many that are kept: what it shares with them is found as in a batch.</summary>
public sealed class KnownFormsTests
{
    private const string Mobile = "13800005678";

    private static readonly TargetForm Form = BaseForm.Create() with { Phone = Mobile };

    [Fact]
    public void Review_AmongKnownForms_FindsWhatABatchFinds()
    {
        // Arrange
        var (again, stranger) = (Form with { ProjectName = $"{Form.ProjectName}项目", FilledAt = "20241119093000" }, Form with { Handler = "何芳", PersonInCharge = "何芳", ImplementingUnit = "青禾县另一单位" });

        // Act
        var among = Review(Form, Known(again, stranger));

        // Assert
        Assert.Equal(Words(FormReviewer.ReviewAll([Form, again, stranger])[0].Findings), Words(among));
        Assert.Contains(among, finding => finding.Code == "duplicate-project");
        Assert.Contains(among, finding => finding.Code == "contact-shared");
    }

    [Fact]
    public void Review_HiddenForm_IsAsIfItWereNotThere()
    {
        // Arrange
        var known = Known(Form with { ProjectName = $"{Form.ProjectName}项目", FilledAt = "20241119093000", Handler = "何芳", PersonInCharge = "何芳" });

        // Act
        var found = FormReviewer.Review(Form, [new FormsInView(known, _ => null)]);

        // Assert
        Assert.Equal(Words(FormReviewer.Review(Form)), Words(found));
    }

    [Fact]
    public void Replace_FormThatSaysSomethingElseNow_IsNoLongerFound()
    {
        // Arrange
        var known = Known(Form with { ProjectName = $"{Form.ProjectName}项目", FilledAt = "20241119093000" });

        // Act
        known.Replace(0, new TargetForm { ProjectName = "另一项目" });

        // Assert
        Assert.DoesNotContain(Review(Form, known), finding => finding.Code is "duplicate-project" or "contact-shared");
    }

    [Fact]
    public void Replace_SameWordsManyTimes_DoesNotMakeThemBoilerplate()
    {
        // Arrange
        var again = Form with { ProjectName = $"{Form.ProjectName}项目", FilledAt = "20241119093000" };
        var known = Known(again);

        // Act
        for (var time = 0; time < 20; time++)
        {
            known.Replace(0, again);
        }

        // Assert
        Assert.Contains(Review(Form, known), finding => finding.Code == "duplicate-project");
    }

    [Fact]
    public void ReviewAll_SameProjectOfTwoYears_IsNoDuplicateAndItsTelephonesMayDiffer()
    {
        // Arrange
        var lastYear = Form with { FiscalYear = Form.FiscalYear - 1, FilledAt = "20231119093000", Phone = "13800009999" };

        // Act
        var found = FormReviewer.ReviewAll([lastYear, Form]).SelectMany(review => review.Findings).ToList();

        // Assert
        Assert.DoesNotContain(found, finding => finding.Code is "duplicate-project" or "contact-shared");
    }

    private static KnownForms Known(params ReadOnlySpan<TargetForm> forms)
    {
        var known = new KnownForms(forms.Length);
        foreach (var form in forms)
        {
            known.Add(form);
        }

        return known;
    }

    private static ImmutableArray<Finding> Review(TargetForm form, KnownForms known) => FormReviewer.Review(form, [new FormsInView(known, number => known[number])]);

    private static IEnumerable<string> Words(ImmutableArray<Finding> findings) => findings.Select(finding => $"{finding.Code} {finding.Opinion}");
}
