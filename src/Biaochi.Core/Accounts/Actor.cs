using Biaochi.Core.Organisations;

namespace Biaochi.Core.Accounts;

/// <summary>Who acts: an account with its organisation and roles as they stand now, or the operator of the machine.</summary>
public sealed record Actor
{
    /// <summary>Null for the operator, who works on the command line of the server.</summary>
    public Guid? AccountId { get; private init; }

    public string DisplayName { get; private init; } = "系统操作员";

    public Guid? RegionId { get; private init; }

    /// <summary>The county's name; empty for the operator.</summary>
    public string RegionName { get; private init; } = "";

    public Guid? OrganisationId { get; private init; }

    public string OrganisationName { get; private init; } = "";

    private OrganisationKind? OrganisationKind { get; init; }

    private HashSet<Role> Roles { get; init; } = [];

    /// <summary>Whoever can run commands on the server's own data folder.</summary>
    public static Actor Operator { get; } = new();

    public bool IsOperator => AccountId is null;

    /// <summary>The finance bureau's own accounts act for every organisation of the region, within their roles.</summary>
    public bool ActsForRegion => OrganisationKind is Organisations.OrganisationKind.FinanceBureau;

    public static Actor Of(Account account, Organisation organisation, Region region) => new()
    {
        AccountId = account.Id,
        DisplayName = account.DisplayName,
        RegionId = account.RegionId,
        RegionName = region.Name,
        OrganisationId = organisation.Id,
        OrganisationName = organisation.Name,
        OrganisationKind = organisation.Kind,
        Roles = account.Roles.Select(role => role.Role).ToHashSet(),
    };

    public bool Has(Role role) => Roles.Contains(role);

    public bool HasAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the actor holds the role for that organisation: his own, or any when he acts for the region.</summary>
    public bool Has(Role role, Guid organisationId) => Has(role) && (ActsForRegion || OrganisationId == organisationId);

    /// <summary>The roles in the order of the year's work, for the head of a page.</summary>
    public string RoleLabels() => string.Join('、', Roles.Order().Select(role => role.Label()));
}
