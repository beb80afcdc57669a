using Biaochi.Core.Data;
using System.Collections.Immutable;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests.Declarations;

/// <summary>A form is reviewed among those of its region: what it shares with them is found, and nobody learns of a form he may not know.</summary>
public sealed class DeclarationReviewTests
{
    private const string Overview = "柳河镇敬老院现有老人86名，食堂灶台建于2009年，油烟管道锈蚀，消防验收未通过。现更换灶台4组、管道120米，改造后厨面积210平方米，供老人和护理员一日三餐。";

    private static readonly TargetForm Kitchen = TestForms.SocialRelief with
    {
        ProjectName = "柳河镇敬老院食堂改造",
        Overview = Overview,
        Phone = "13800001234",
        PeriodIndicators = [.. TestForms.SocialRelief.PeriodIndicators.Take(1).Select(row => row with { Name = "更换敬老院食堂灶台数量", Value = "4组" })],
    };

    /// <summary>A form of another department into which a part of the kitchen's overview was copied, and whose telephone is the other handler's.</summary>
    private static readonly TargetForm Copier = TestForms.WaterSupply with { Overview = $"{TestForms.WaterSupply.Overview}{Overview}", Phone = Kitchen.Phone };

    [Fact]
    public async Task AmongOthers_FormOfAnotherDepartmentNotPublic_IsKnownToTheOfficeAlone()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreateAtAsync(Stage.Department, Kitchen);
        var copier = await world.CreateAtAsync(Stage.Finance, Copier);

        // Act
        var byOffice = await FindingsAsync(world, copier, People.Performance);
        var byUnit = await FindingsAsync(world, copier, People.WaterClerk);
        var byDepartment = await FindingsAsync(world, copier, People.WaterDepartment);

        // Assert
        Assert.Contains(byOffice, finding => finding.Code == "copied-text" && finding.Opinion.Contains(Kitchen.ProjectName!, StringComparison.Ordinal));
        Assert.Contains(byOffice, finding => finding.Code == "contact-shared" && finding.Opinion.Contains(Kitchen.Handler!, StringComparison.Ordinal));
        Assert.All(byUnit.AddRange(byDepartment), finding => AssertNothingOf(Kitchen, finding));
        Assert.DoesNotContain(byUnit.AddRange(byDepartment), finding => finding.Code is "copied-text" or "contact-shared");
    }

    [Fact]
    public async Task AmongOthers_FormOfAnotherUnitOfTheDepartment_IsKnownToTheDepartmentAndNotToTheUnit()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var kitchen = await world.CreateAtAsync(Stage.Department, Kitchen);
        var copier = await world.CreateAtAsync(Stage.Finance, Copier);
        await world.RunAsync(services => services.GetRequiredService<BiaochiDbContext>().Declarations
            .Where(d => d.Id == kitchen.Id).ExecuteUpdateAsync(change => change.SetProperty(d => d.DepartmentId, copier.DepartmentId)));

        // Act
        var byUnit = await FindingsAsync(world, copier, People.WaterClerk);
        var byDepartment = await FindingsAsync(world, copier, People.WaterDepartment);

        // Assert
        Assert.All(byUnit, finding => AssertNothingOf(Kitchen, finding));
        Assert.Contains(byDepartment, finding => finding.Code == "copied-text" && finding.Opinion.Contains(Kitchen.ProjectName!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AmongOthers_PublishedFormOfAnotherDepartment_IsKnownToAllWithoutItsContacts()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreatePublishedAsync(Kitchen);
        var copier = await world.CreateDraftAsync(Copier);

        // Act
        var found = await FindingsAsync(world, copier, People.WaterClerk);

        // Assert
        Assert.Contains(found, finding => finding.Code == "copied-text" && finding.Opinion.Contains(Kitchen.ProjectName!, StringComparison.Ordinal));
        Assert.DoesNotContain(found, finding => finding.Code == "contact-shared");
        Assert.All(found, finding => Assert.DoesNotContain(Kitchen.Handler!, finding.Opinion, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AmongOthers_DraftOfAnotherUnit_IsKnownToNobody()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreateDraftAsync(Kitchen);
        var copier = await world.CreateAtAsync(Stage.Finance, Copier);

        // Act
        var byOffice = await FindingsAsync(world, copier, People.Performance);

        // Assert
        Assert.All(byOffice, finding => AssertNothingOf(Kitchen, finding));
    }

    [Fact]
    public async Task AmongOthers_ReturnedFormChangedSince_RestsOnWhatWasSubmitted()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var (kitchen, _) = await world.CreateReturnedAsync(Kitchen);
        await world.SaveAsync(kitchen.Id, kitchen.Revision, Kitchen with { Overview = "改写后的概况，尚未提交，只有本单位知道，不应作为任何审核意见的依据。" }, People.CivilClerk);
        var copier = await world.CreateAtAsync(Stage.Finance, Copier);

        // Act
        var before = await FindingsAsync(world, copier, People.Performance);
        await world.SubmitAsync(kitchen.Id, People.CivilClerk);
        var after = await FindingsAsync(world, copier, People.Performance);

        // Assert
        Assert.Contains(before, finding => finding.Code == "copied-text");
        Assert.DoesNotContain(after, finding => finding.Code == "copied-text");
    }

    [Fact]
    public async Task AmongOthers_SameProjectTwiceInAUnit_IsADuplicateOfTheOtherOnBothForms()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var first = await world.CreateAtAsync(Stage.Department);
        var second = await world.CreateAtAsync(Stage.Department, TestForms.Named("城乡供水管网改造"));

        // Act
        var onFirst = await FindingsAsync(world, first, People.WaterDepartment);
        var onSecond = await FindingsAsync(world, second, People.WaterClerk);

        // Assert
        Assert.Contains(onFirst, finding => finding.Code == "duplicate-project");
        Assert.Contains(onSecond, finding => finding.Code == "duplicate-project");
    }

    [Fact]
    public async Task AmongOthers_ApprovedFormOfLastYear_TellsLastYearsTextAndNoDuplicate()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var lastYear = TestForms.WaterSupply;
        await world.CreateApprovedAsync(lastYear);
        var again = await world.CreateDraftAsync(lastYear with { FiscalYear = 2026, FilledAt = "20251120093000" });

        // Act
        var found = await FindingsAsync(world, again, People.WaterClerk);

        // Assert
        Assert.Contains(found, finding => finding.Code == "copied-text" && finding.Opinion.Contains("2025年度", StringComparison.Ordinal));
        Assert.DoesNotContain(found, finding => finding.Code == "duplicate-project");
    }

    [Fact]
    public async Task AmongOthers_LastYearsFormNotApproved_IsNotHeldAgainstThisYears()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreateAtAsync(Stage.Department);
        var again = await world.CreateDraftAsync(TestForms.WaterSupply with { FiscalYear = 2026, FilledAt = "20251120093000" });

        // Act
        var found = await FindingsAsync(world, again, People.WaterClerk);

        // Assert
        Assert.DoesNotContain(found, finding => finding.Code == "copied-text");
    }

    [Fact]
    public async Task AmongOthers_FormOfAnotherCounty_IsNotLookedAt()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.AddNeighbourAsync();
        var neighbour = await world.CreateDraftAsync(TestForms.Neighbour, People.NeighbourOf(People.WaterClerk));
        await world.SubmitAsync(neighbour.Id, People.NeighbourOf(People.WaterClerk));
        var own = await world.CreateAtAsync(Stage.Finance);

        // Act
        var found = await FindingsAsync(world, own, People.Performance);

        // Assert
        Assert.DoesNotContain(found, finding => finding.Opinion.Contains("白杨县", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AmongOthers_DepartmentOtherThanTheListOfOrganisations_IsAskedAbout()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync(TestForms.WaterSupply with { DepartmentName = "青禾县水务局" });

        // Act
        var found = await FindingsAsync(world, draft, People.WaterClerk);

        // Assert
        Assert.Contains(found, finding => finding.Code == "department-mismatch" && finding.Opinion.Contains("青禾县水利局", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Submit_FindingAcrossDepartments_CountsInTheFiguresOfTheRuleAndTheList()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        await world.CreateAtAsync(Stage.Department, Kitchen);
        var draft = await world.CreateDraftAsync(Copier);
        var alone = draft.MajorCount + draft.MinorCount;

        // Act
        var submitted = (await world.SubmitAsync(draft.Id)).Value!;

        // Assert
        var codes = await world.QueryAsync(db => db.RuleHits.Where(hit => hit.DeclarationId == draft.Id).Select(hit => hit.Code).ToListAsync());
        Assert.Contains("copied-text", codes);
        Assert.Contains("contact-shared", codes);
        Assert.True(submitted.MajorCount + submitted.MinorCount > alone);
    }

    private static async Task<ImmutableArray<Finding>> FindingsAsync(World world, Declaration declaration, string reader)
    {
        var actor = await world.FindActorAsync(reader);
        var details = await world.RunAsync(services => services.GetRequiredService<ReviewQueries>().GetDetailsAsync(declaration.Id, actor, CancellationToken.None));
        return details.Findings;
    }

    /// <summary>Neither the name of the project nor its people, nor that there is such a form in that unit.</summary>
    private static void AssertNothingOf(TargetForm form, Finding finding)
    {
        foreach (var word in new[] { form.ProjectName!, form.Handler!, form.ImplementingUnit! })
        {
            Assert.DoesNotContain(word, finding.Opinion + finding.Suggestion + finding.Repair, StringComparison.Ordinal);
        }
    }
}
