using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Tests.Mutations;

/// <summary>Each defect of the list, planted into every clean form of 青禾县 that has a place for it, is found there, and nothing else is.</summary>
public sealed class MutationTests
{
    private static readonly ReviewContext Context = new() { IsPublishedCopy = false };

    public static TheoryData<string> Names => [.. MutationList.All.Select(mutation => mutation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Review_DefectPlantedIntoCleanForms_IsFoundAtItsCellAndNothingElse(string name)
    {
        // Arrange
        var mutation = MutationList.All.Single(mutation => mutation.Name == name);
        var mutants = CleanForms.All.Select(mutation.Plant).OfType<Mutant>().ToList();

        // Act
        var faults = mutants.Select(mutant => Fault(mutation, mutant)).OfType<string>().ToList();

        // Assert
        TestContext.Current.SendDiagnosticMessage($"{name}: {mutants.Count - faults.Count} of {mutants.Count}");
        Assert.NotEmpty(mutants);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Names_EachIsGivenOnce() => Assert.Equal(MutationList.All.Length, MutationList.All.Select(mutation => mutation.Name).Distinct().Count());

    /// <summary>What went wrong with one form; null where the defect was found and nothing else.</summary>
    private static string? Fault(Mutation mutation, Mutant mutant)
    {
        var findings = Review(mutant);
        var strays = findings.Where(finding => finding.Code != mutation.Code && !mutation.AlsoSeenAs.Contains(finding.Code)).ToList();
        return !findings.Any(finding => finding.Code == mutation.Code && IsAt(finding, mutant))
            ? $"{mutant.Form.ProjectName}: not found{string.Concat(findings.Select(finding => $"; {finding.Code} at {finding.Place.Key}"))}"
            : strays.Count > 0
            ? $"{mutant.Form.ProjectName}: also {string.Join("; ", strays.Select(finding => $"{finding.Code} at {finding.Place.Key}: {finding.Opinion}"))}"
            : null;
    }

    private static IReadOnlyList<Finding> Review(Mutant mutant)
    {
        if (mutant.Beside is null)
        {
            return FormReviewer.Review(mutant.Form, Context);
        }

        // What is seen beside others is seen beside those of its department and of the one that it was mixed up with.
        var others = CleanForms.All.Where(form => form.Source != mutant.Form.Source && form.FiscalYear == mutant.Form.FiscalYear && form.DepartmentCode == mutant.Form.DepartmentCode);
        return FormReviewer.ReviewAll([mutant.Form, mutant.Beside, .. others], Context)[0].Findings;
    }

    private static bool IsAt(Finding finding, Mutant mutant) =>
        WithoutSide(finding.Place.Key).Equals(WithoutSide(mutant.Place), StringComparison.OrdinalIgnoreCase)
        && (mutant.RowId is null || (finding.Place.IndicatorIn(mutant.Form) is { } row && (row.Id == mutant.RowId || row.TwinId == mutant.RowId)));

    private static string WithoutSide(string place) => place.Replace("period", "", StringComparison.Ordinal).Replace("annual", "", StringComparison.Ordinal);
}
