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
/// Tells the demo's story through the workflow. What is decided and public happened when that year's budget was made; what still waits has come
/// in during the last days, so that queues look as they do in an office.
/// </summary>
internal sealed class DemoTelling(IServiceProvider services, DemoStory story, DemoAccounts accounts, DateTime now)
{
    private static readonly TimeSpan BetweenSteps = TimeSpan.FromHours(50);

    /// <summary>Who acts, looked up once.</summary>
    private List<(DemoAccount Account, Actor Actor)>? _actors;

    /// <summary>When a project's form came in: with its year's budget where it is decided, else in the last days.</summary>
    public DateTime HandedInAt(TargetForm form) =>
        story.Projects.Any(project => project.FiscalYear == form.FiscalYear && project.ProjectName == form.ProjectName && IsDecided(project)) ? DeclaredAt(form.FiscalYear!.Value) : now.AddDays(-12);

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach (var approval in story.Approvals.OrderBy(approval => approval.FiscalYear))
        {
            await TellAsync(approval, cancellationToken);
        }
    }

    /// <summary>One fiscal year: each project as far as it has come, then the approval and the publication of what has come through.</summary>
    private async Task TellAsync(DemoApproval approval, CancellationToken cancellationToken)
    {
        var published = new List<Guid>();
        var approved = new List<Guid>();
        foreach (var (number, project) in story.Projects.Where(project => project.FiscalYear == approval.FiscalYear).Index())
        {
            var clock = IsDecided(project) ? DeclaredAt(project.FiscalYear).AddHours(number * 5) : now.AddDays(-11).AddHours(number);
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

        await DecideAsync(approval, approved, published, cancellationToken);
    }

    /// <summary>When the units handed in what is decided by now: in November before the fiscal year.</summary>
    private static DateTime DeclaredAt(int fiscalYear) => new(fiscalYear - 1, 11, 20, 1, 30, 0, DateTimeKind.Utc);

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
        var opinions = project.Opinions.Where(opinion => accounts.Accounts.Any(a => a.UserName == opinion.By && a.DisplayName == reviewer.DisplayName)).ToList();
        foreach (var opinion in opinions)
        {
            await RunAsync<WriteOpinion, Opinion>(ProcessType.OpinionWriting, reviewer, clock, (write, process) => write.ExecuteAsync(Options(opinion, declaration), process, cancellationToken));
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

    private async Task DecideAsync(DemoApproval approval, List<Guid> approved, List<Guid> published, CancellationToken cancellationToken)
    {
        var budget = await ActorAsync(a => a.Roles.Contains(Role.BudgetReviewer), null, cancellationToken);
        var approvedAt = approval.ApprovedOn.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        await RunAsync<ApproveDeclarations, ApprovalResult>(ProcessType.Approving, budget, approvedAt, (approve, process) =>
            approve.ExecuteAsync(new ApproveDeclarationsOptions { DeclarationIds = approved, Number = approval.Number, ApprovedOn = approval.ApprovedOn }, process, cancellationToken));

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

    private static WriteOpinionOptions Options(DemoOpinion opinion, Declaration declaration) => new()
    {
        DeclarationId = declaration.Id,
        Place = opinion.Field,
        RowId = opinion.Row is null ? null : RowIn(FormJson.ReadCanonical(declaration.DraftJson), opinion),
        Text = opinion.Text,
        Audience = opinion.Internal ? OpinionAudience.Internal : OpinionAudience.Unit,
    };

    private static string RowIn(TargetForm form, DemoOpinion opinion) =>
        form.AllIndicators().First(row => $"{row.Side.Key()}Indicators" == opinion.Field && row.Indicator.Name == opinion.Row).Indicator.Id;

    private async Task<Declaration> FindAsync(DemoProject project, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BiaochiDbContext>().Declarations.AsNoTracking()
            .SingleOrDefaultAsync(d => d.FiscalYear == project.FiscalYear && d.ProjectName == project.ProjectName, cancellationToken)
            ?? throw new InvalidOperationException($"story.json names {project.ProjectName} of {project.FiscalYear}, which no document has.");
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
        _actors ??= await ActorsAsync(cancellationToken);
        return _actors.FirstOrDefault(entry => fits(entry.Account) && (organisationId is null || entry.Actor.OrganisationId == organisationId)).Actor
            ?? throw new InvalidOperationException("accounts.json has nobody for a step of the story.");
    }

    private async Task<List<(DemoAccount Account, Actor Actor)>> ActorsAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<ActorQueries>();
        var actors = new List<(DemoAccount, Actor)>();
        foreach (var account in accounts.Accounts)
        {
            actors.Add((account, await queries.FindByNameAsync(account.UserName, cancellationToken) ?? throw new InvalidOperationException($"{account.UserName} has no account.")));
        }

        return actors;
    }

    private Task<T> RunAsync<TOperation, T>(ProcessType type, Actor actor, DateTime at, Func<TOperation, ProcessContext, Task<Result<T>>> act)
        where TOperation : notnull
        where T : class => DemoCounty.RunAsync(services, scope => act(scope.GetRequiredService<TOperation>(), new ProcessContext(type, actor, at)));
}
