using System.Collections.Immutable;
using Biaochi.Core.Organisations;
using Biaochi.Forms;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Findings;
using Biaochi.Testing;

namespace Biaochi.Tests.Demo;

/// <summary>What planted.json says of 青禾县 is what the reviewer finds: each planted defect at its place, nothing in the clean forms.</summary>
public sealed class PlantedDefectsTests
{
    private static readonly Lazy<ImmutableDictionary<(string File, string Name), FormReview>> Reviewed = new(ReviewAll);

    public static TheoryData<int, string> Defects => [.. InventedCounty.Planted.Defects.Index().Select(defect => (defect.Index, $"{defect.Item.Code} {defect.Item.ProjectName} {defect.Item.Where} {defect.Item.Row}"))];

    public static TheoryData<string, string> Clean => [.. InventedCounty.Planted.Clean.Select(form => (form.File, form.ProjectName))];

    [Theory]
    [MemberData(nameof(Defects))]
    public void Review_PlantedDefect_IsFoundAtItsPlace(int number, string name)
    {
        // Arrange
        var defect = InventedCounty.Planted.Defects[number];
        var review = Reviewed.Value[(defect.File, defect.ProjectName)];

        // Act
        var findings = review.Findings.Where(finding => finding.Code == defect.Code).ToList();

        // Assert
        Assert.True(findings.Exists(finding => IsAt(finding, review.Form, defect)), $"{name}: {string.Join('；', findings.Select(finding => finding.Opinion))}");
    }

    [Theory]
    [MemberData(nameof(Clean))]
    public void Review_CleanForm_FindsNothing(string file, string projectName)
    {
        var findings = Reviewed.Value[(file, projectName)].Findings;

        Assert.Empty(findings.Select(finding => $"{finding.Code} {finding.Place.Key} {finding.Opinion}"));
    }

    [Fact]
    public void Defects_EveryCodeOfTheReviewer_IsPlanted()
    {
        var planted = InventedCounty.Planted.Defects.Select(defect => defect.Code).ToHashSet();

        Assert.Empty(FormReviewer.Rules.Select(rule => rule.Code).Except(planted));
    }

    [Fact]
    public void Forms_EachIsEitherCleanOrHasDefects()
    {
        var planted = InventedCounty.Planted;
        var defective = planted.Defects.Select(defect => (defect.File, defect.ProjectName)).ToHashSet();
        var clean = planted.Clean.Select(form => (form.File, form.ProjectName)).ToHashSet();

        Assert.Empty(defective.Intersect(clean));
        Assert.Equal(InventedCounty.Forms.Select(sample => (sample.File, sample.Form.ProjectName!)).Order(), defective.Concat(clean).Order());
    }

    [Fact]
    public void Forms_TwoYears_CoverTheCounty()
    {
        var forms = InventedCounty.Forms.Select(sample => sample.Form).ToList();

        Assert.Equal([2024, 2025], InventedCounty.Years);
        Assert.True(forms.Count(form => form.FiscalYear == 2025) >= 60);
        Assert.True(forms.Count(form => form.FiscalYear == 2024) >= 25);
        Assert.True(forms.Select(form => form.DepartmentCode).Distinct().Count() >= 14);
    }

    [Fact]
    public void Findings_FormWithDefects_AreThoseThatWerePlanted()
    {
        var planted = InventedCounty.Planted.Defects.ToLookup(defect => (defect.File, defect.ProjectName), defect => defect.Code);

        var others = Reviewed.Value.SelectMany(entry => entry.Value.Findings.Where(finding => !planted[entry.Key].Contains(finding.Code)).Select(finding => $"{entry.Key.Name} {finding.Code}: {finding.Opinion}"));

        Assert.Empty(others);
    }

    /// <summary>All forms of both years together, as inside the workflow, with the county's departments known.</summary>
    private static ImmutableDictionary<(string File, string Name), FormReview> ReviewAll()
    {
        var departments = InventedCounty.ReadJson<Lists>("organisations.json").Organisations.Where(organisation => organisation.Kind == nameof(OrganisationKind.Department));
        var context = new ReviewContext { IsPublishedCopy = false, Organisations = departments.ToImmutableDictionary(department => department.Code, department => department.Name) };
        var reviews = FormReviewer.ReviewAll(InventedCounty.Forms.Select(sample => sample.Form), context);
        return InventedCounty.Forms.Zip(reviews).ToImmutableDictionary(pair => (pair.First.File, pair.First.Form.ProjectName!), pair => pair.Second);
    }

    /// <summary>What is wrong in both columns is said once, at either.</summary>
    private static bool IsAt(Finding finding, TargetForm form, PlantedDefect defect) =>
        WithoutSide(finding.Place.Key) == WithoutSide(defect.Where) && (defect.Row is null || finding.Place.IndicatorIn(form)?.Name == defect.Row);

    private static string WithoutSide(string place) => place.Replace("period", "", StringComparison.Ordinal).Replace("annual", "", StringComparison.Ordinal);

    private sealed record Lists(ImmutableArray<Listed> Organisations);

    private sealed record Listed(string Code, string Name, string Kind);
}
