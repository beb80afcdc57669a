using System.Globalization;
using Biaochi.Commands;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Demo;

/// <summary>
/// 青禾县, an invented county, brought into an empty database: its lists and documents through the same operations that a county uses, then each
/// project as far as the story says, by the people whose turn it is.
/// </summary>
internal sealed class DemoCounty(IServiceProvider services, string folder)
{
    /// <summary>The password of every demo account; the demo listens on this machine alone.</summary>
    public const string Password = "qinghe2025";

    private readonly DemoAccounts _accounts = DemoAccounts.Read(folder);

    /// <summary>The folder of samples beside the program.</summary>
    public static string SamplesFolder => Path.Combine(AppContext.BaseDirectory, "samples", "qinghe");

    public IReadOnlyList<DemoAccount> Accounts => _accounts.Accounts;

    /// <summary>Loads everything. Refusals are faults of the samples and stop the demo.</summary>
    public async Task LoadAsync(DateTime now, CancellationToken cancellationToken)
    {
        // The documents are read while the lists go in: whoever starts the demo waits for both.
        var story = DemoStory.Read(folder);
        var reading = DemoDocument.ReadAllAsync(story.Years.Select(year => Path.Combine(folder, year.ToString(CultureInfo.InvariantCulture))), cancellationToken);
        await ImportOrganisationsAsync(now, cancellationToken);
        await CreateAccountsAsync(now, cancellationToken);
        var telling = new DemoTelling(services, story, _accounts, now);
        foreach (var document in await reading)
        {
            await ImportFormsAsync(document, telling, cancellationToken);
        }

        await telling.TellAsync(cancellationToken);
    }

    internal static async Task<T> RunAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<Result<T>>> work)
        where T : class
    {
        await using var scope = services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider);
        return result.Value ?? throw new InvalidOperationException(result.Refusal!.Message);
    }

    private async Task ImportOrganisationsAsync(DateTime now, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(Path.Combine(folder, "organisations.json"));
        var list = await OrganisationList.ReadAsync(stream, cancellationToken);
        var process = new ProcessContext(ProcessType.OrganisationManaging, Actor.Operator, now);
        await RunAsync(services, scope => scope.GetRequiredService<ImportOrganisations>().ExecuteAsync(list.ToOptions(), process, cancellationToken));
    }

    private async Task CreateAccountsAsync(DateTime now, CancellationToken cancellationToken)
    {
        var process = new ProcessContext(ProcessType.AccountManaging, Actor.Operator, now);
        foreach (var account in _accounts.Accounts)
        {
            await RunAsync(services, async scope =>
            {
                var organisation = await scope.GetRequiredService<BiaochiDbContext>().Organisations.SingleAsync(o => o.Code == account.Organisation, cancellationToken);
                var options = new CreateAccountOptions
                {
                    UserName = account.UserName,
                    DisplayName = account.DisplayName,
                    Password = Password,
                    OrganisationId = organisation.Id,
                    Roles = account.Roles,
                };
                return await scope.GetRequiredService<CreateAccount>().ExecuteAsync(options, process, cancellationToken);
            });
        }
    }

    private async Task ImportFormsAsync(DemoDocument document, DemoTelling telling, CancellationToken cancellationToken)
    {
        foreach (var forms in document.Forms.GroupBy(telling.HandedInAt))
        {
            var options = new ImportFormsOptions { Forms = [.. forms], FileHash = document.Hash };
            var process = new ProcessContext(ProcessType.FormImporting, Actor.Operator, forms.Key);
            await RunAsync(services, scope => scope.GetRequiredService<ImportForms>().ExecuteAsync(options, process, cancellationToken));
        }
    }
}
