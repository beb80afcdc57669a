using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer.ScoreSheet;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests;

/// <summary>One declaration from import to the public, through the operations alone.</summary>
public sealed class WholePathTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task WholePath_ReturnedOnceThenPassed_IsPublishedAndFound()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var id = (await world.CreateDraftAsync()).Id;

        // Act
        await SubmitAsync(world, id);
        await PassAsync(world, People.WaterDepartment, id);
        await world.RunAsync<WriteOpinion, Result<Opinion>>(People.Performance, ProcessType.OpinionWriting, (write, process) =>
            write.ExecuteAsync(new WriteOpinionOptions { DeclarationId = id, Place = "periodIndicators", RowId = "p1", Text = "请与施工图工程量核对。" }, process, None));
        var returned = await world.RunAsync<ReturnDeclaration, Result<Declaration>>(People.Performance, ProcessType.DeclarationReturning, (operation, process) =>
            operation.ExecuteAsync(new ReturnDeclarationOptions { DeclarationId = id }, process, None));
        Assert.True(returned.Succeeded, returned.Refusal?.Message);
        await SubmitAsync(world, id);
        foreach (var reviewer in (string[])[People.WaterDepartment, People.AgricultureSection, People.Performance, People.Budget])
        {
            await PassAsync(world, reviewer, id);
        }

        var approved = await world.RunAsync<ApproveDeclarations, Result<ApprovalResult>>(People.Budget, ProcessType.Approving, (operation, process) =>
            operation.ExecuteAsync(new ApproveDeclarationsOptions { DeclarationIds = [id], Number = "青财预〔2025〕3号" }, process, None));
        Assert.True(approved.Succeeded, approved.Refusal?.Message);
        var published = await world.RunAsync<PublishDeclarations, Result<PublicationResult>>(People.Budget, ProcessType.Publishing, (operation, process) =>
            operation.ExecuteAsync(new PublishDeclarationsOptions { DeclarationIds = [id] }, process, None));

        // Assert
        Assert.True(published.Succeeded, published.Refusal?.Message);
        var found = await world.RunAsync(services => services.GetRequiredService<PublicationQueries>().SearchAsync(new SearchQuery { Text = "供水", FiscalYear = 2025 }, null, 20, None));
        var row = Assert.Single(found.Rows);
        var form = (await world.RunAsync(services => services.GetRequiredService<PublicationQueries>().GetAsync(row.Id, None))).Form;
        Assert.Null(form.Phone);
        Assert.Null(form.Handler);
        Assert.Equal(TestForms.WaterSupply.Overview, form.Overview);
        Assert.Equal(3, await world.QueryAsync(db => db.DeclarationVersions.CountAsync()));
        Assert.Equal(5, await world.QueryAsync(db => db.Events.CountAsync(e => e.Type == nameof(DeclarationPassed))));
    }

    private static async Task SubmitAsync(World world, Guid id)
    {
        var submitted = await world.RunAsync<SubmitDeclaration, Result<Declaration>>(People.WaterClerk, ProcessType.DeclarationSubmitting, (operation, process) =>
            operation.ExecuteAsync(new SubmitDeclarationOptions { DeclarationId = id }, process, None));
        Assert.True(submitted.Succeeded, submitted.Refusal?.Message);
    }

    private static async Task PassAsync(World world, string reviewer, Guid id)
    {
        var passed = await world.RunAsync<PassDeclaration, Result<Declaration>>(reviewer, ProcessType.DeclarationPassing, (operation, process) =>
            operation.ExecuteAsync(new PassDeclarationOptions { DeclarationId = id, Grade = ReviewGrade.Excellent }, process, None));
        Assert.True(passed.Succeeded, passed.Refusal?.Message);
    }
}
