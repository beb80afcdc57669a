using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Accounts;

public sealed record ResetPasswordOptions
{
    public required string UserName { get; init; }

    public required string Password { get; init; }
}

/// <summary>Sets a new password and lifts a lockout; by an administrator of the region, or the operator of the server.</summary>
public sealed class ResetPassword(BiaochiDbContext dbContext, UserManager<Account> userManager)
{
    public async Task<Result<Account>> ExecuteAsync(ResetPasswordOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var account = await userManager.FindByNameAsync(options.UserName);
        var actor = process.Actor;
        if (account is null || !(actor.IsOperator || actor.RegionId == account.RegionId))
        {
            throw new NotFoundException($"Account {options.UserName}");
        }

        if (!actor.IsOperator && !actor.Has(Role.Administrator))
        {
            return new NotYoursToManage();
        }

        foreach (var validator in userManager.PasswordValidators)
        {
            var valid = await validator.ValidateAsync(userManager, account, options.Password);
            if (!valid.Succeeded)
            {
                return new AccountInvalid(string.Join("", valid.Errors.Select(error => error.Description)));
            }
        }

        account.PasswordHash = userManager.PasswordHasher.HashPassword(account, options.Password);
        account.ConcurrencyStamp = Guid.CreateVersion7(process.At).ToString("N");
        account.SecurityStamp = Guid.CreateVersion7(process.At).ToString("N");
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        dbContext.Record(process, account.RegionId, account.Id, new PasswordReset());
        try
        {
            await dbContext.SaveChangesAsync(cancellationToken);
            return account;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody signs in with it, rightly or wrongly, at this moment.
            dbContext.ChangeTracker.Clear();
            return new AccountChanged();
        }
    }
}
