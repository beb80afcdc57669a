using Biaochi.Core;
using Biaochi.Core.Approvals;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Testing;
using Biaochi.Tests.Sites;

namespace Biaochi.Tests.Workbench;

/// <summary>A site of a test's own, with people who sign in, and declarations brought as far as the test needs them.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly RunningSite _site;
    private readonly List<HttpClient> _browsers = [];

    private Office(RunningSite site) => _site = site;

    public World World => _site.World;

    public static async Task<Office> OpenAsync(Func<Biaochi.Shared.SiteOptions, Biaochi.Shared.SiteOptions>? change = null) => new(await RunningSite.StartAsync(change));

    public async Task<HttpClient> SignInAsync(string userName)
    {
        var browser = _site.NewBrowser();
        _browsers.Add(browser);
        await browser.SignInAsync(userName);
        return browser;
    }

    public async Task<Guid> DraftAsync(TargetForm? form = null) => (await World.CreateDraftAsync(form)).Id;

    public async Task<Guid> SubmittedAsync(TargetForm? form = null)
    {
        var id = await DraftAsync(form);
        await SubmitAsync(id);
        return id;
    }

    public Task SubmitAsync(Guid id, string? statement = null) =>
        DoAsync<SubmitDeclaration, Declaration>(People.WaterClerk, ProcessType.DeclarationSubmitting, (submit, process) =>
            submit.ExecuteAsync(new SubmitDeclarationOptions { DeclarationId = id, Statement = statement }, process, CancellationToken.None));

    public Task PassAsync(Guid id, string reviewer) =>
        DoAsync<PassDeclaration, Declaration>(reviewer, ProcessType.DeclarationPassing, (pass, process) =>
            pass.ExecuteAsync(new PassDeclarationOptions { DeclarationId = id }, process, CancellationToken.None));

    public Task WriteOpinionAsync(Guid id, string reviewer, string place, string text, OpinionAudience audience = OpinionAudience.Unit) =>
        DoAsync<WriteOpinion, Opinion>(reviewer, ProcessType.OpinionWriting, (write, process) =>
            write.ExecuteAsync(new WriteOpinionOptions { DeclarationId = id, Place = place, Text = text, Audience = audience }, process, CancellationToken.None));

    public Task ReturnAsync(Guid id, string reviewer, string reason = "请核对资金来源后重报。") =>
        DoAsync<ReturnDeclaration, Declaration>(reviewer, ProcessType.DeclarationReturning, (operation, process) =>
            operation.ExecuteAsync(new ReturnDeclarationOptions { DeclarationId = id, Reason = reason }, process, CancellationToken.None));

    public Task SaveAsync(Guid id, TargetForm form) => World.RunAsync<SaveDraft, Result<Declaration>>(People.WaterClerk, ProcessType.DraftEditing, async (save, process) =>
    {
        var declaration = await DeclarationAsync(id);
        return await save.ExecuteAsync(new SaveDraftOptions { DeclarationId = id, Revision = declaration.Revision, Form = form }, process, CancellationToken.None);
    });

    public async Task<Guid> AdmittedAsync(TargetForm? form = null)
    {
        var id = await SubmittedAsync(form);
        foreach (var reviewer in new[] { People.WaterDepartment, People.AgricultureSection, People.Performance, People.Budget })
        {
            await PassAsync(id, reviewer);
        }

        return id;
    }

    public async Task<Guid> ApprovedAsync(TargetForm? form = null)
    {
        var id = await AdmittedAsync(form);
        await DoAsync<ApproveDeclarations, ApprovalResult>(People.Budget, ProcessType.Approving, (approve, process) =>
            approve.ExecuteAsync(new ApproveDeclarationsOptions { DeclarationIds = [id] }, process, CancellationToken.None));
        return id;
    }

    public Task<Declaration> DeclarationAsync(Guid id) => World.QueryAsync(dbContext => Task.FromResult(dbContext.Declarations.Single(d => d.Id == id)));

    public async Task<TargetForm> FormAsync(Guid id) => Forms.Interchange.FormJson.ReadCanonical((await DeclarationAsync(id)).DraftJson);

    /// <summary>How many facts of that kind the record holds.</summary>
    public Task<int> EventsAsync<T>() => World.QueryAsync(dbContext => Task.FromResult(dbContext.Events.Count(e => e.Type == typeof(T).Name)));

    public async ValueTask DisposeAsync()
    {
        _browsers.ForEach(browser => browser.Dispose());
        await _site.DisposeAsync();
    }

    private async Task DoAsync<TOperation, T>(string userName, ProcessType type, Func<TOperation, ProcessContext, Task<Result<T>>> work)
        where TOperation : notnull
        where T : class
    {
        var result = await World.RunAsync(userName, type, work);
        Assert.Null(result.Refusal);
    }
}
