using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;
using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Demo;

/// <summary>
/// Tells the demo's story through the workflow. What is decided and public happened when the budget of 2025 was made; what still waits has come
/// in during the last days, so that queues look as they do in an office.
/// </summary>
internal sealed class DemoTelling(IServiceProvider services, DemoStory story, DemoAccounts accounts, DateTime now)
{
    /// <summary>When the units handed in what is decided by now.</summary>
    private static readonly DateTime DeclaredAt = new(2024, 11, 20, 1, 30, 0, DateTimeKind.Utc);

    private static readonly TimeSpan BetweenSteps = TimeSpan.FromHours(50);

    /// <summary>When a project's form came in: with the budget of 2025 where it is decided, else in the last days.</summary>
    public DateTime HandedInAt(string? projectName) =>
        story.Projects.Any(project => project.ProjectName == projectName && IsDecided(project)) ? DeclaredAt : now.AddDays(-10);

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var published = new List<Guid>();
        var approved = new List<Guid>();
        foreach (var (project, number) in story.Projects.Select((project, number) => (project, number)))
        {
            var clock = IsDecided(project) ? DeclaredAt.AddHours(number * 5) : now.AddDays(-9).AddHours(number * 3);
            var id = await WalkAsync(project, clock, cancellationToken);
            if (project.Stage is DemoStage.Approved or DemoStage.Published)
            {
                approved.Add(id);
            }

            if (project.Stage is DemoStage.Published)
            {
                published.Add(id);
            }
        }

        await DecideAsync(approved, published, cancellationToken);
    }

    /// <summary>Takes one project from its draft to its stage, short of approval.</summary>
    private async Task<Guid> WalkAsync(DemoProject project, DateTime clock, CancellationToken cancellationToken)
    {
        var declaration = await FindAsync(project, cancellationToken);
        if (project.Stage is DemoStage.Draft)
        {
            return declaration.Id;
        }

        var clerk = await ActorAsync(a => a.Roles.Contains(Role.UnitClerk), declaration.UnitId, cancellationToken);
        await RunAsync<SubmitDeclaration, Declaration>(ProcessType.DeclarationSubmitting, clerk, clock, (submit, process) =>
            submit.ExecuteAsync(new SubmitDeclarationOptions { DeclarationId = declaration.Id, Statement = project.Statement }, process, cancellationToken));
        foreach (var step in ReviewWorkflow.Standard.Steps.Where(step => step.Stage < StageOf(project)))
        {
            clock += BetweenSteps;
            if (await ReviewAsync(project, declaration, step, clock, cancellationToken))
            {
                break;
            }
        }

        return declaration.Id;
    }

    /// <summary>One step: its people's opinions, then pass or return. True when it was returned.</summary>
    private async Task<bool> ReviewAsync(DemoProject project, Declaration declaration, ReviewStepRule step, DateTime clock, CancellationToken cancellationToken)
    {
        var reviewer = await ReviewerAsync(declaration, step, cancellationToken);
        var form = FormJson.ReadCanonical(declaration.DraftJson);
        var opinions = project.Opinions.Where(opinion => accounts.Accounts.Any(a => a.UserName == opinion.By && a.DisplayName == reviewer.DisplayName)).ToList();
        foreach (var opinion in opinions)
        {
            await RunAsync<WriteOpinion, Opinion>(ProcessType.OpinionWriting, reviewer, clock, (write, process) => write.ExecuteAsync(Options(opinion, declaration.Id, form), process, cancellationToken));
        }

        if (project.Stage is DemoStage.Returned && opinions.Count > 0)
        {
            await RunAsync<ReturnDeclaration, Declaration>(ProcessType.DeclarationReturning, reviewer, clock, (operation, process) =>
                operation.ExecuteAsync(new ReturnDeclarationOptions { DeclarationId = declaration.Id, Grade = project.ReviewGrade }, process, cancellationToken));
            return true;
        }

        await RunAsync<PassDeclaration, Declaration>(ProcessType.DeclarationPassing, reviewer, clock, (operation, process) =>
            operation.ExecuteAsync(new PassDeclarationOptions { DeclarationId = declaration.Id, Grade = step.Step is ReviewStep.Performance ? project.ReviewGrade : null }, process, cancellationToken));
        return false;
    }

    private async Task DecideAsync(List<Guid> approved, List<Guid> published, CancellationToken cancellationToken)
    {
        var budget = await ActorAsync(a => a.Roles.Contains(Role.BudgetReviewer), null, cancellationToken);
        var approvedAt = story.Approval.ApprovedOn.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        await RunAsync<ApproveDeclarations, ApprovalResult>(ProcessType.Approving, budget, approvedAt, (approve, process) =>
            approve.ExecuteAsync(new ApproveDeclarationsOptions { DeclarationIds = approved, Number = story.Approval.Number, ApprovedOn = story.Approval.ApprovedOn }, process, cancellationToken));

        // 预算法 article 14: within twenty days of the approval.
        await RunAsync<PublishDeclarations, PublicationResult>(ProcessType.Publishing, budget, approvedAt.AddDays(12), (publish, process) =>
            publish.ExecuteAsync(new PublishDeclarationsOptions { DeclarationIds = published }, process, cancellationToken));
    }

    private static bool IsDecided(DemoProject project) => project.Stage is DemoStage.Admitted or DemoStage.Approved or DemoStage.Published;

    private static Stage StageOf(DemoProject project) => project.Stage switch
    {
        DemoStage.Draft => Stage.Draft,
        DemoStage.Department => Stage.Department,
        DemoStage.Finance => Stage.Finance,
        DemoStage.Budget => Stage.Budget,

        // A returned one goes on until the step whose people wrote the opinions.
        DemoStage.Returned or DemoStage.Admitted or DemoStage.Approved or DemoStage.Published => Stage.Admitted,
    };

    private static WriteOpinionOptions Options(DemoOpinion opinion, Guid declarationId, TargetForm form) => new()
    {
        DeclarationId = declarationId,
        Place = opinion.Field,
        RowId = opinion.Row is null ? null : form.AllIndicators().First(row => $"{row.Side.Key()}Indicators" == opinion.Field && row.Indicator.Name == opinion.Row).Indicator.Id,
        Text = opinion.Text,
        Audience = opinion.Internal ? OpinionAudience.Internal : OpinionAudience.Unit,
    };

    private async Task<Declaration> FindAsync(DemoProject project, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BiaochiDbContext>().Declarations.AsNoTracking().SingleOrDefaultAsync(d => d.ProjectName == project.ProjectName, cancellationToken)
            ?? throw new InvalidOperationException($"story.json names {project.ProjectName}, which no document has.");
    }

    private async Task<Actor> ReviewerAsync(Declaration declaration, ReviewStepRule step, CancellationToken cancellationToken)
    {
        Guid? organisation = null;
        if (step.Step is ReviewStep.Department)
        {
            organisation = declaration.DepartmentId;
        }
        else if (step.Step is ReviewStep.FinanceSection)
        {
            await using var scope = services.CreateAsyncScope();
            organisation = await scope.ServiceProvider.GetRequiredService<BiaochiDbContext>().Organisations.Where(o => o.Id == declaration.DepartmentId).Select(o => o.SectionId).SingleAsync(cancellationToken);
        }

        return await ActorAsync(a => a.Roles.Contains(step.Role), organisation, cancellationToken);
    }

    /// <summary>The first account that fits and works at that organisation, or anywhere when none is named.</summary>
    private async Task<Actor> ActorAsync(Func<DemoAccount, bool> fits, Guid? organisationId, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var actors = scope.ServiceProvider.GetRequiredService<ActorQueries>();
        foreach (var account in accounts.Accounts.Where(fits))
        {
            if (await actors.FindByNameAsync(account.UserName, cancellationToken) is { } actor && (organisationId is null || actor.OrganisationId == organisationId))
            {
                return actor;
            }
        }

        throw new InvalidOperationException("accounts.json has nobody for a step of the story.");
    }

    private Task<T> RunAsync<TOperation, T>(ProcessType type, Actor actor, DateTime at, Func<TOperation, ProcessContext, Task<Result<T>>> act)
        where TOperation : notnull
        where T : class => DemoCounty.RunAsync(services, scope => act(scope.GetRequiredService<TOperation>(), new ProcessContext(type, actor, at)));
}
