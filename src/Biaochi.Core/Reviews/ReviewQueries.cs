using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Forms.Interchange;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

/// <summary>Reads for the people who work on declarations: what waits for them, and one declaration with all that was said about it.</summary>
public sealed class ReviewQueries(BiaochiDbContext dbContext, DeclarationQueries declarations, DeclarationReview review)
{
    /// <summary>One page of a list; its counts leave out the findings that a reviewer has passed by.</summary>
    public async Task<QueuePage> GetQueueAsync(Actor actor, QueueFilter filter, CancellationToken cancellationToken)
    {
        var page = await declarations.GetPageAsync(actor, filter, Waiting(actor), cancellationToken);
        return page with { Rows = await StandingCounts.OfAsync(dbContext, review, page.Rows, cancellationToken) };
    }

    /// <summary>How many wait for the actor.</summary>
    public Task<int> CountWaitingAsync(Actor actor, CancellationToken cancellationToken) => Waiting(actor).CountAsync(cancellationToken);

    /// <summary>Everything that waits for the actor, in the order of the queue: for going from one to the next.</summary>
    public async Task<IReadOnlyList<Guid>> GetWaitingAsync(Actor actor, CancellationToken cancellationToken) =>
        await Waiting(actor).OrderBy(d => d.StageSince).ThenBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken);

    /// <summary>What the actor may pass or return now, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> GetReviewableAsync(Actor actor, CancellationToken cancellationToken) =>
        await Reviewable(actor).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken);

    /// <summary>Everything about one declaration that the actor may read.</summary>
    /// <exception cref="NotFoundException">It is not there, or not for this person.</exception>
    public async Task<DeclarationDetails> GetDetailsAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var declaration = await dbContext.Declarations.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken)
            ?? throw new NotFoundException($"Declaration {id}");
        var versions = await dbContext.DeclarationVersions.AsNoTracking().Where(v => v.DeclarationId == id).OrderBy(v => v.Number).ToListAsync(cancellationToken);
        var organisations = await dbContext.Organisations.AsNoTracking().Where(o => o.Id == declaration.UnitId || o.Id == declaration.DepartmentId).ToDictionaryAsync(o => o.Id, cancellationToken);

        // Outside readers see what was submitted; the unit's own changes since then are its own.
        var seesDraft = !actor.Has(Role.Observer) || declaration.Stage is not Stage.Draft;
        var form = FormJson.ReadCanonical(seesDraft || versions.Count == 0 ? declaration.DraftJson : versions[^1].Json);
        var details = new DeclarationDetails
        {
            Declaration = declaration,
            Department = organisations[declaration.DepartmentId],
            Unit = organisations[declaration.UnitId],
            Editor = await dbContext.Users.Where(a => a.Id == declaration.EditedBy).Select(a => a.DisplayName).SingleOrDefaultAsync(cancellationToken),
            Form = form,
            Findings = await review.AmongOthersAsync(declaration, form, actor, cancellationToken),
            Versions = versions,
            Opinions = await GetOpinionsAsync(declaration, actor, versions, cancellationToken),
            Conclusions = await GetConclusionsAsync(id, versions, cancellationToken),
            Dismissals = await GetDismissalsAsync(id, cancellationToken),
            Actions = DeclarationActions.None,
        };
        return details with { Actions = ActionsOf(details, actor) };
    }

    /// <summary>The form of one version.</summary>
    /// <exception cref="NotFoundException">There is no such version, or not for this person.</exception>
    public async Task<Forms.TargetForm> GetVersionAsync(Guid id, int number, Actor actor, CancellationToken cancellationToken) =>
        await dbContext.Declarations.VisibleTo(actor).AnyAsync(d => d.Id == id, cancellationToken)
        && await dbContext.DeclarationVersions.Where(v => v.DeclarationId == id && v.Number == number).Select(v => v.Json).SingleOrDefaultAsync(cancellationToken) is { } json
            ? FormJson.ReadCanonical(json)
            : throw new NotFoundException($"Version {number} of declaration {id}");

    /// <summary>What happened to a declaration, oldest first.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> GetHistoryAsync(Guid id, Actor actor, CancellationToken cancellationToken)
    {
        if (!await dbContext.Declarations.VisibleTo(actor).AnyAsync(d => d.Id == id, cancellationToken))
        {
            throw new NotFoundException($"Declaration {id}");
        }

        var events = from e in dbContext.Events
                     where e.SubjectId == id && e.ProcessType != ProcessType.OpinionWriting
                     join account in dbContext.Users on e.AccountId equals account.Id into accounts
                     from account in accounts.DefaultIfEmpty()
                     orderby e.At, e.Id
                     select new HistoryEntry(e.At, e.ProcessType, e.Type, account == null ? null : account.DisplayName, e.Reason);
        return await events.ToListAsync(cancellationToken);
    }

    /// <summary>Drafts that wait for a clerk, and reviews that wait for a reviewer; a person may be both.</summary>
    private IQueryable<Declaration> Waiting(Actor actor)
    {
        var drafts = declarations.Submittable(actor).Select(d => d.Id);
        var reviews = Reviewable(actor).Select(d => d.Id);
        var isBudget = actor.Has(Role.BudgetReviewer);
        return dbContext.Declarations.Where(d => drafts.Contains(d.Id) || reviews.Contains(d.Id)
            || (isBudget && d.RegionId == actor.RegionId && d.Stage == Stage.Admitted && d.PublicationState != PublicationState.Published));
    }

    /// <summary>
    /// <see cref="ReviewWorkflow.IsResponsible"/> as a query. A step waits when the newest version has no conclusion of it.
    /// </summary>
    private IQueryable<Declaration> Reviewable(Actor actor)
    {
        bool isDepartment = actor.Has(Role.DepartmentReviewer), isFinance = actor.Has(Role.FinanceReviewer);
        bool isPerformance = actor.Has(Role.PerformanceReviewer), isBudget = actor.Has(Role.BudgetReviewer), forRegion = actor.ActsForRegion;
        return from d in dbContext.Declarations
               join department in dbContext.Organisations on d.DepartmentId equals department.Id
               from version in dbContext.DeclarationVersions.Where(v => v.DeclarationId == d.Id && v.Number == d.LastVersionNumber)
               where d.RegionId == actor.RegionId && version.AccountId != actor.AccountId
               where (isDepartment && d.Stage == Stage.Department && (forRegion || d.DepartmentId == actor.OrganisationId))
                   || (isFinance && d.Stage == Stage.Finance && (forRegion || department.SectionId == null || department.SectionId == actor.OrganisationId)
                       && !dbContext.ReviewConclusions.Any(c => c.VersionId == version.Id && c.Step == ReviewStep.FinanceSection))
                   || (isPerformance && d.Stage == Stage.Finance && !dbContext.ReviewConclusions.Any(c => c.VersionId == version.Id && c.Step == ReviewStep.Performance))
                   || (isBudget && d.Stage == Stage.Budget)
               select d;
    }

    /// <summary>A unit reads what was written for it once the step is concluded or the form is back with it; till then a reviewer may still think again.</summary>
    private async Task<IReadOnlyList<OpinionEntry>> GetOpinionsAsync(Declaration declaration, Actor actor, List<DeclarationVersion> versions, CancellationToken cancellationToken)
    {
        var isBack = declaration.Stage == Stage.Draft;
        var seesInternal = actor.ActsForRegion || actor.HasAny(Role.DepartmentReviewer, Role.FinanceReviewer, Role.PerformanceReviewer, Role.BudgetReviewer);
        var opinions = await (from o in dbContext.Opinions.AsNoTracking()
                              where o.DeclarationId == declaration.Id
                              where seesInternal || (o.Audience == OpinionAudience.Unit && (isBack || dbContext.ReviewConclusions.Any(c => c.VersionId == o.VersionId && c.Step == o.Step)))
                              join writer in dbContext.Users on o.AccountId equals writer.Id
                              orderby o.At
                              select new { Opinion = o, Writer = writer.DisplayName }).ToListAsync(cancellationToken);
        var numbers = versions.ToDictionary(v => v.Id, v => v.Number);
        return [.. opinions.Select(o => new OpinionEntry(o.Opinion, numbers[o.Opinion.VersionId], o.Writer))];
    }

    private async Task<IReadOnlyList<DismissalEntry>> GetDismissalsAsync(Guid id, CancellationToken cancellationToken) =>
        await (from d in dbContext.FindingDismissals.AsNoTracking()
               where d.DeclarationId == id
               join account in dbContext.Users on d.AccountId equals account.Id
               orderby d.At
               select new DismissalEntry(d, account.DisplayName)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<ConclusionEntry>> GetConclusionsAsync(Guid id, List<DeclarationVersion> versions, CancellationToken cancellationToken)
    {
        var conclusions = await (from c in dbContext.ReviewConclusions.AsNoTracking()
                                 where c.DeclarationId == id
                                 join account in dbContext.Users on c.AccountId equals account.Id into accounts
                                 from account in accounts.DefaultIfEmpty()
                                 orderby c.At
                                 select new { Conclusion = c, By = account == null ? null : account.DisplayName }).ToListAsync(cancellationToken);
        var numbers = versions.ToDictionary(v => v.Id, v => v.Number);
        return [.. conclusions.Select(c => new ConclusionEntry(c.Conclusion, numbers[c.Conclusion.VersionId], c.By))];
    }

    private static DeclarationActions ActionsOf(DeclarationDetails details, Actor actor)
    {
        var declaration = details.Declaration;
        var isClerk = actor.Has(Role.UnitClerk, declaration.UnitId) && actor.RegionId == declaration.RegionId;
        var current = details.Versions.LastOrDefault(v => v.Cut is VersionCut.Submitted);
        var mine = ReviewWorkflow.Standard.At(declaration.Stage)
            .Where(step => ReviewWorkflow.IsResponsible(actor, step, details.Department))
            .Where(step => details.Conclusions.All(c => c.Conclusion.VersionId != current?.Id || c.Conclusion.Step != step.Step))
            .Select(step => step.Step)
            .ToList();
        var isBudget = actor.Has(Role.BudgetReviewer) && actor.RegionId == declaration.RegionId;
        return new DeclarationActions
        {
            CanEdit = isClerk && declaration.Stage is Stage.Draft,
            CanWithdraw = isClerk && declaration.Stage is Stage.Department,
            ReviewSteps = current?.AccountId == actor.AccountId ? [] : mine,
            CanApprove = isBudget && declaration is { Stage: Stage.Admitted, BudgetState: BudgetState.None },
            CanPublish = isBudget && declaration.PublicationState is PublicationState.Pending,
        };
    }
}
