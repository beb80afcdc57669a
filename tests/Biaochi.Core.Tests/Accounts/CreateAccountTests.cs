using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests.Accounts;

public sealed class CreateAccountTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Create_Account_CanSignInAndActsInItsOrganisation()
    {
        // Arrange
        await using var world = await World.CreateAsync();

        // Act
        var created = await CreateAsync(world, options => options with { UserName = " zhaoyl ", DisplayName = " 赵玉兰 ", Roles = [Role.UnitClerk, Role.UnitClerk] });

        // Assert
        Assert.True(created.Succeeded, created.Refusal?.Message);
        var actor = await world.FindActorAsync("zhaoyl");
        Assert.Equal(("赵玉兰", "青禾县城乡供水服务中心", "单位经办人"), (actor.DisplayName, actor.OrganisationName, actor.RoleLabels()));
        Assert.True(await world.RunAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<Account>>();
            return await users.CheckPasswordAsync((await users.FindByNameAsync("zhaoyl"))!, World.Password);
        }));
    }

    [Theory]
    [InlineData("CHENXR", "赵玉兰", World.Password, "账号“CHENXR”已经有人使用。请换一个。")]
    [InlineData("赵玉兰", "赵玉兰", World.Password, "账号只能用字母、数字和 - . _ @。")]
    [InlineData("", "赵玉兰", World.Password, "账号只能用字母、数字和 - . _ @。")]
    [InlineData("zhaoyl", " ", World.Password, "请填写姓名，不超过 60 字。")]
    [InlineData("zhaoyl", "赵玉兰", "short1", "密码至少 10 位。")]
    [InlineData("zhaoyl", "赵玉兰", "aaaaaaaaaa", "密码须含数字。密码至少用 5 种不同的字符。")]
    [InlineData("zhaoyl", "赵玉兰", "1234567890", "密码须含小写字母。")]
    public async Task Create_WithSomethingWrong_SaysWhatAndChangesNothing(string userName, string displayName, string password, string message)
    {
        // Arrange
        await using var world = await World.CreateAsync();
        var before = await world.DumpAsync();

        // Act
        var refused = await CreateAsync(world, options => options with { UserName = userName, DisplayName = displayName, Password = password });

        // Assert
        Assert.Equal(message, refused.Refusal?.Message);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Fact]
    public async Task Create_TooLongOrWithoutRoles_IsRefused()
    {
        await using var world = await World.CreateAsync();

        Assert.Equal("请填写姓名，不超过 60 字。", (await CreateAsync(world, options => options with { DisplayName = new string('兰', 61) })).Refusal?.Message);
        Assert.Equal("账号不能超过 60 位。", (await CreateAsync(world, options => options with { UserName = new string('z', 61) })).Refusal?.Message);
        Assert.Equal("请至少选择一个角色。", (await CreateAsync(world, options => options with { Roles = [] })).Refusal?.Message);
        await Assert.ThrowsAsync<NotFoundException>(() => CreateAsync(world, options => options with { OrganisationId = Guid.Empty }));
    }

    private static async Task<Result<Account>> CreateAsync(World world, Func<CreateAccountOptions, CreateAccountOptions> change)
    {
        var unit = await world.QueryAsync(db => db.Organisations.SingleAsync(o => o.Code == "058001"));
        var options = change(new CreateAccountOptions { UserName = "zhaoyl", DisplayName = "赵玉兰", Password = World.Password, OrganisationId = unit.Id, Roles = [Role.UnitClerk] });
        return await world.RunAsync<CreateAccount, Result<Account>>(People.Administrator, ProcessType.AccountManaging, (operation, process) => operation.ExecuteAsync(options, process, None));
    }
}
