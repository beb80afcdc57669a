using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Accounts;

public sealed record CreateAccountOptions
{
    public required string UserName { get; init; }

    public required string DisplayName { get; init; }

    public required string Password { get; init; }

    public required Guid OrganisationId { get; init; }

    public required IReadOnlyCollection<Role> Roles { get; init; }
}

/// <summary>Creates an account; by an administrator of the region, or the operator of the server.</summary>
public sealed class CreateAccount(BiaochiDbContext dbContext, UserManager<Account> userManager, IDatabaseProvider database)
{
    public async Task<Result<Account>> ExecuteAsync(CreateAccountOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var organisation = await dbContext.Organisations.SingleOrDefaultAsync(o => o.Id == options.OrganisationId, cancellationToken)
            ?? throw new NotFoundException($"Organisation {options.OrganisationId}");
        if ((CheckActor(process.Actor, organisation) ?? CheckOptions(options)) is { } refusal)
        {
            return refusal;
        }

        var account = new Account
        {
            Id = process.NewId(),
            UserName = options.UserName.Trim(),
            DisplayName = options.DisplayName.Trim(),
            RegionId = organisation.RegionId,
            OrganisationId = organisation.Id,
            LockoutEnabled = true,
        };
        account.Roles.AddRange(options.Roles.Distinct().Select(role => new AccountRole { AccountId = account.Id, Role = role }));

        // Identity saves by itself; the event is added first, so that it goes with the same save.
        dbContext.Record(process, organisation.RegionId, account.Id, new AccountCreated(organisation.Id, [.. account.Roles.Select(role => role.Role)]));
        if (await TrySaveAsync(account, options.Password) is { } unsaved)
        {
            dbContext.ChangeTracker.Clear();
            return unsaved;
        }

        return account;
    }

    private async Task<Refusal?> TrySaveAsync(Account account, string password)
    {
        try
        {
            var created = await userManager.CreateAsync(account, password);
            return created.Succeeded ? null
                : created.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.DuplicateUserName)) ? new UserNameTaken(account.UserName!)
                : new AccountInvalid(string.Join("", created.Errors.Select(error => error.Description)));
        }
        catch (DbUpdateException exception) when (database.IsUniqueViolation(exception, "Accounts"))
        {
            // Somebody took the name after Identity had looked.
            return new UserNameTaken(account.UserName!);
        }
    }

    private static Refusal? CheckActor(Actor actor, Organisation organisation) =>
        actor.IsOperator || (actor.Has(Role.Administrator) && actor.RegionId == organisation.RegionId) ? null : new NotYoursToManage();

    private static Refusal? CheckOptions(CreateAccountOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DisplayName) || options.DisplayName.Trim().Length > Account.DisplayNameMaxLength)
        {
            return new AccountInvalid($"请填写姓名，不超过 {Account.DisplayNameMaxLength} 字。");
        }

        if (options.UserName.Trim().Length > Account.UserNameMaxLength)
        {
            return new AccountInvalid($"账号不能超过 {Account.UserNameMaxLength} 位。");
        }

        return options.Roles.Count == 0 ? new AccountInvalid("请至少选择一个角色。") : null;
    }
}
