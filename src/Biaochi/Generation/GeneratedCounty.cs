using System.Collections.Immutable;
using Biaochi.Commands;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Biaochi.Core.Publications;
using Biaochi.Core.Reviews;
using Biaochi.Forms;

namespace Biaochi.Generation;

/// <summary>
/// A county of the generator in a data folder: its forms come in, are submitted, reviewed, approved and published by the operations of the pages, so that
/// versions, counts and events are as in any county. What belongs to many forms goes into one transaction.
/// </summary>
/// <param name="folder">Where it goes.</param>
/// <param name="number">Counted from 0; its accounts end with it.</param>
/// <param name="password">Of its two accounts.</param>
internal sealed class GeneratedCounty(DataFolder folder, int number, string password)
{
    private const string BureauCode = "101";

    /// <summary>No region of the national standard begins with a nine.</summary>
    private const int FirstRegion = 900001;

    /// <summary>Forms that go through their reviews in one transaction.</summary>
    private const int WalkTogether = 60;

    /// <summary>The finance bureau's own clerk acts for every unit.</summary>
    public string Clerk => $"clerk{number + 1}";

    /// <summary>Holds every reviewer's role; another account than the clerk's, since nobody reviews what he has submitted.</summary>
    public string Reviewer => $"reviewer{number + 1}";

    /// <summary>Brings in the forms and takes each as far as its progress says.</summary>
    public async Task FillAsync(IReadOnlyList<TargetForm> forms, Func<int, GeneratedProgress> progressOf, CancellationToken cancellationToken)
    {
        await SetUpAsync(RegionNames.InTitles(forms) ?? $"生成县{number + 1}", cancellationToken);
        var drafts = await ImportAsync(forms, cancellationToken);
        var (clerk, reviewer) = (await ActorAsync(Clerk, cancellationToken), await ActorAsync(Reviewer, cancellationToken));
        var walks = drafts.Select((draft, index) => new Walk(draft.Id, progressOf(index))).ToImmutableArray();
        foreach (var together in walks.Where(walk => walk.Progress.Stage > Stage.Draft).Chunk(WalkTogether))
        {
            await WalkAsync(together, clerk, reviewer, cancellationToken);
        }

        await DecideAsync(walks, reviewer, cancellationToken);
    }

    private async Task SetUpAsync(string name, CancellationToken cancellationToken)
    {
        var options = new ImportOrganisationsOptions
        {
            RegionCode = RegionCode,
            RegionName = name,
            Organisations = [new OrganisationEntry { Code = BureauCode, Name = $"{name}财政局", Kind = OrganisationKind.FinanceBureau }],
        };
        await RunAsync<ImportOrganisations, OrganisationImport>(ProcessType.OrganisationManaging, Actor.Operator, (import, process) => import.ExecuteAsync(options, process, cancellationToken));
        await CreateAccountAsync(Clerk, "生成经办人", [Role.UnitClerk], cancellationToken);
        await CreateAccountAsync(Reviewer, "生成审核人", [Role.DepartmentReviewer, Role.FinanceReviewer, Role.PerformanceReviewer, Role.BudgetReviewer], cancellationToken);
    }

    private string RegionCode => Region.FullCode((FirstRegion + number).ToString(System.Globalization.CultureInfo.InvariantCulture));

    private async Task CreateAccountAsync(string userName, string displayName, Role[] roles, CancellationToken cancellationToken)
    {
        var bureau = (await folder.RunAsync(services => services.GetRequiredService<OrganisationQueries>().FindIdsAsync(BureauCode, RegionCode, cancellationToken))).Single();
        var options = new CreateAccountOptions { UserName = userName, DisplayName = displayName, Password = password, OrganisationId = bureau, Roles = roles };
        await RunAsync<CreateAccount, Account>(ProcessType.AccountManaging, Actor.Operator, (create, process) => create.ExecuteAsync(options, process, cancellationToken));
    }

    private async Task<IReadOnlyList<Declaration>> ImportAsync(IReadOnlyList<TargetForm> forms, CancellationToken cancellationToken)
    {
        var options = new ImportFormsOptions { Forms = forms, RegionCode = RegionCode, FileHash = "generated" };
        var import = await RunAsync<ImportForms, FormImport>(ProcessType.FormImporting, Actor.Operator, (operation, process) => operation.ExecuteAsync(options, process, cancellationToken));
        return import.Problems is [] ? import.Declarations : throw new InvalidOperationException(import.Problems[0].Message);
    }

    private Task<bool> WalkAsync(Walk[] walks, Actor clerk, Actor reviewer, CancellationToken cancellationToken) => folder.RunAsync(async services =>
    {
        var dbContext = services.GetRequiredService<BiaochiDbContext>();
        await using var transaction = await dbContext.Database.BeginTransactionAsync(cancellationToken);
        foreach (var walk in walks)
        {
            await WalkAsync(services, walk, clerk, reviewer, cancellationToken);
            dbContext.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    });

    private async Task WalkAsync(IServiceProvider services, Walk walk, Actor clerk, Actor reviewer, CancellationToken cancellationToken)
    {
        var declaration = Accepted(await services.GetRequiredService<SubmitDeclaration>().ExecuteAsync(
            new SubmitDeclarationOptions { DeclarationId = walk.Id }, folder.Begin(ProcessType.DeclarationSubmitting, clerk), cancellationToken));
        if (walk.Progress.IsReturned)
        {
            Accepted(await services.GetRequiredService<ReturnDeclaration>().ExecuteAsync(
                new ReturnDeclarationOptions { DeclarationId = walk.Id, Reason = "请补充测算明细后重报。" }, folder.Begin(ProcessType.DeclarationReturning, reviewer), cancellationToken));
            return;
        }

        while (declaration.Stage < walk.Progress.Stage)
        {
            declaration = Accepted(await services.GetRequiredService<PassDeclaration>().ExecuteAsync(
                new PassDeclarationOptions { DeclarationId = walk.Id }, folder.Begin(ProcessType.DeclarationPassing, reviewer), cancellationToken));
        }
    }

    private async Task DecideAsync(ImmutableArray<Walk> walks, Actor reviewer, CancellationToken cancellationToken)
    {
        var approved = walks.Where(walk => walk.Progress.IsApproved).Select(walk => walk.Id).ToList();
        if (approved.Count > 0)
        {
            await RunAsync<ApproveDeclarations, ApprovalResult>(ProcessType.Approving, reviewer, (approve, process) =>
                approve.ExecuteAsync(new ApproveDeclarationsOptions { DeclarationIds = approved }, process, cancellationToken));
        }

        var published = walks.Where(walk => walk.Progress.IsPublished).Select(walk => walk.Id).ToList();
        if (published.Count > 0)
        {
            await RunAsync<PublishDeclarations, PublicationResult>(ProcessType.Publishing, reviewer, (publish, process) =>
                publish.ExecuteAsync(new PublishDeclarationsOptions { DeclarationIds = published }, process, cancellationToken));
        }
    }

    private async Task<Actor> ActorAsync(string userName, CancellationToken cancellationToken) =>
        await folder.FindActorAsync(userName, cancellationToken) ?? throw new InvalidOperationException($"{userName} has no account.");

    private async Task<T> RunAsync<TOperation, T>(ProcessType type, Actor actor, Func<TOperation, ProcessContext, Task<Result<T>>> act)
        where TOperation : notnull
        where T : class => Accepted(await folder.RunAsync(services => act(services.GetRequiredService<TOperation>(), folder.Begin(type, actor))));

    /// <summary>A refusal is a fault of the generator.</summary>
    private static T Accepted<T>(Result<T> result)
        where T : class => result.Value ?? throw new InvalidOperationException(result.Refusal!.Message);

    private sealed record Walk(Guid Id, GeneratedProgress Progress);
}
