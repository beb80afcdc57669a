using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Testing;

/// <summary>Who lives in a world.</summary>
public sealed partial class World
{
    public const string NeighbourRegionCode = "149800000";

    /// <summary>A second county in the same database, 白杨县, with the same codes and roles; see <see cref="People.NeighbourOf"/>.</summary>
    public Task AddNeighbourAsync() => PopulateAsync(
        NeighbourRegionCode,
        "白杨县",
        [.. People.Organisations.Select(o => o with { Name = o.Name.Replace("青禾县", "白杨县", StringComparison.Ordinal) })],
        [.. People.All.Select(person => person with { UserName = People.NeighbourOf(person.UserName) })]);

    /// <summary>An account for whoever holds these roles at once, as in small counties.</summary>
    public async Task AddPersonAsync(string userName, string organisationCode, params Role[] roles) =>
        await RunAsync(services => CreateAccountAsync(services, RegionCode, new Person(userName, userName, organisationCode, roles[0]), roles));

    private async Task PopulateAsync(string regionCode, string regionName, IReadOnlyList<OrganisationEntry> organisations, IReadOnlyList<Person> people)
    {
        var imported = await RunAsync<ImportOrganisations, Result<OrganisationImport>>(null, ProcessType.OrganisationManaging, (import, process) =>
            import.ExecuteAsync(new ImportOrganisationsOptions { RegionCode = regionCode, RegionName = regionName, Organisations = organisations }, process, CancellationToken.None));
        Accepted(imported);
        foreach (var person in people)
        {
            await RunAsync(services => CreateAccountAsync(services, regionCode, person, [person.Role]));
        }
    }

    private async Task<Account> CreateAccountAsync(IServiceProvider services, string regionCode, Person person, Role[] roles)
    {
        var organisation = await (from o in services.GetRequiredService<BiaochiDbContext>().Organisations
                                  join region in services.GetRequiredService<BiaochiDbContext>().Regions on o.RegionId equals region.Id
                                  where region.Code == regionCode && o.Code == person.OrganisationCode
                                  select o).SingleAsync();
        var process = ProcessContext.Begin(ProcessType.AccountManaging, Actor.Operator, Clock);
        return Accepted(await services.GetRequiredService<CreateAccount>().ExecuteAsync(
            new CreateAccountOptions { UserName = person.UserName, DisplayName = person.DisplayName, Password = Password, OrganisationId = organisation.Id, Roles = roles },
            process,
            CancellationToken.None));
    }

    private static T Accepted<T>(Result<T> result)
        where T : class => result.Value ?? throw new InvalidOperationException(result.Refusal?.Message);
}
