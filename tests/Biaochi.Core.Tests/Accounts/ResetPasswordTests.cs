using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests.Accounts;

public sealed class ResetPasswordTests
{
    private const string NewPassword = "qinghe-2026-new";

    [Fact]
    public async Task Reset_LockedAccount_OpensItWithTheNewPasswordOnly()
    {
        // Arrange: five wrong passwords lock it.
        await using var world = await World.CreateAsync();
        Assert.True(await AskAsync(world, async (users, account) =>
        {
            for (var i = 0; i < 5; i++)
            {
                await users.AccessFailedAsync(account);
            }

            return await users.IsLockedOutAsync(account);
        }));
        var stamp = await AskAsync(world, (_, account) => Task.FromResult(account.SecurityStamp));

        // Act
        var reset = await ResetAsync(world, People.WaterClerk, NewPassword);

        // Assert: a new stamp ends the sessions of the old password.
        Assert.True(reset.Succeeded, reset.Refusal?.Message);
        Assert.Equal((true, false, false), await AskAsync(world, async (users, account) =>
            (await users.CheckPasswordAsync(account, NewPassword), await users.CheckPasswordAsync(account, World.Password), await users.IsLockedOutAsync(account))));
        Assert.NotEqual(stamp, await AskAsync(world, (_, account) => Task.FromResult(account.SecurityStamp)));
    }

    [Fact]
    public async Task Reset_ToAWeakPassword_SaysWhatIsMissingAndChangesNothing()
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var before = await world.DumpAsync();

        // Act
        var refused = await ResetAsync(world, People.WaterClerk, "short");

        // Assert
        Assert.Equal(new AccountInvalid("密码至少 10 位。密码须含数字。"), refused.Refusal);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Reset_UnknownName_IsNotFound()
    {
        await using var world = await World.CreateAsync();

        await Assert.ThrowsAsync<NotFoundException>(() => ResetAsync(world, "nobody", NewPassword));
    }

    private static Task<Result<Account>> ResetAsync(World world, string userName, string password) =>
        world.RunAsync<ResetPassword, Result<Account>>(People.Administrator, ProcessType.AccountManaging, (operation, process) =>
            operation.ExecuteAsync(new ResetPasswordOptions { UserName = userName, Password = password }, process, CancellationToken.None));

    private static Task<T> AskAsync<T>(World world, Func<UserManager<Account>, Account, Task<T>> ask) => world.RunAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        return await ask(users, (await users.FindByNameAsync(People.WaterClerk))!);
    });
}
