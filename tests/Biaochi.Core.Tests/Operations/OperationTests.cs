using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests.Operations;

/// <summary>What holds for every operation.</summary>
public sealed class OperationTests
{
    private const string Reason = "按2024年11月局务会意见办理";

    [Fact]
    public void All_Operations_AreHere()
    {
        // Arrange: an operation is a class of Core whose ExecuteAsync takes a process.
        var operations = typeof(CoreServices).Assembly.GetExportedTypes()
            .Where(type => type.GetMethod("ExecuteAsync")?.GetParameters().Any(p => p.ParameterType == typeof(ProcessContext)) is true)
            .Select(type => type.Name);

        // Assert
        Assert.Equal(operations.Order(StringComparer.Ordinal), OperationCases.All.Select(o => o.Name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OperationCases.Names), MemberType = typeof(OperationCases))]
    public async Task Execute_ByWhoeverMay_IsDoneAndRecordedWithProcessPersonAndReason(string name)
    {
        var operation = OperationCases.Get(name);
        foreach (var person in operation.Allowed)
        {
            // Arrange
            await using var world = await World.CreateAsync();
            var call = await operation.ArrangeAsync(world);
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            var before = await world.QueryAsync(db => db.Events.Select(e => e.Id).ToListAsync());

            // Act
            var told = await world.ActAsync(person, operation.Process, (services, process) => call(services, process), Reason);

            // Assert
            Assert.Null(told);
            var accountId = person is null ? null : (await world.FindActorAsync(person)).AccountId;
            var recorded = await world.QueryAsync(db => db.Events.Where(e => !before.Contains(e.Id)).ToListAsync());
            Assert.Equal(operation.Events.Order(StringComparer.Ordinal), recorded.Select(e => e.Type).Order(StringComparer.Ordinal));
            Assert.All(recorded, e => Assert.Equal(
                (operation.Process, accountId, Reason, world.Clock.Now.UtcDateTime, recorded[0].ProcessId),
                (e.ProcessType, e.AccountId, e.Reason, e.At, e.ProcessId)));
        }
    }

    [Theory]
    [MemberData(nameof(OperationCases.Names), MemberType = typeof(OperationCases))]
    public async Task Execute_ByAnybodyElse_ChangesNothingAndSaysWhy(string name)
    {
        // Arrange
        var operation = OperationCases.Get(name);
        await using var world = await World.CreateAsync();
        await world.AddNeighbourAsync();
        var call = await operation.ArrangeAsync(world);
        var before = await world.DumpAsync();
        IEnumerable<string?> everybody = [null, .. People.All.Select(p => p.UserName), .. People.All.Select(p => People.NeighbourOf(p.UserName))];
        foreach (var person in everybody.Except(operation.Allowed))
        {
            // Act: whatever the refused call has left in its context is saved too.
            var told = await world.ActAsync(person, operation.Process, async (services, process) =>
            {
                var answer = await ToldAsync(call, services, process);
                await services.GetRequiredService<BiaochiDbContext>().SaveChangesAsync();
                return answer;
            });

            // Assert
            Assert.True(told is { Length: > 0 }, $"{person ?? "the operator"} may");
            Assert.Equal(before, await world.DumpAsync());
        }
    }

    [Theory]
    [MemberData(nameof(OperationCases.Names), MemberType = typeof(OperationCases))]
    public async Task Execute_WhenItsEventCannotBeWritten_ChangesNothing(string name)
    {
        // Arrange
        var operation = OperationCases.Get(name);
        await using var world = await World.CreateAsync();
        var call = await operation.ArrangeAsync(world);
        await world.QueryAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON Events BEGIN SELECT RAISE(ABORT, 'no room for events'); END"));
        var before = await world.DumpAsync();

        // Act
        var exception = await Record.ExceptionAsync(() => world.ActAsync(operation.Allowed[0], operation.Process, (services, process) => call(services, process)));

        // Assert
        Assert.Contains("no room for events", exception?.InnerException?.Message, StringComparison.Ordinal);
        Assert.Equal(before, await world.DumpAsync());
    }

    [Theory]
    [MemberData(nameof(OperationCases.NamesOfUnrepeatable), MemberType = typeof(OperationCases))]
    public async Task Execute_PostedTwice_IsDoneOnce(string name)
    {
        // Arrange
        var operation = OperationCases.Get(name);
        await using var world = await World.CreateAsync();
        var call = await operation.ArrangeAsync(world);
        await world.ActAsync(operation.Allowed[0], operation.Process, (services, process) => call(services, process));
        var once = await world.DumpAsync();

        // Act
        await world.ActAsync(operation.Allowed[0], operation.Process, (services, process) => ToldAsync(call, services, process));

        // Assert
        Assert.Equal(once, await world.DumpAsync());
    }

    [Theory]
    [MemberData(nameof(OperationCases.NamesOfExclusive), MemberType = typeof(OperationCases))]
    public async Task Execute_TwiceAtTheSameMoment_IsDoneOnceAndTheOtherIsTold(string name)
    {
        // Arrange
        var operation = OperationCases.Get(name);
        await using var world = await World.CreateAsync();
        var call = await operation.ArrangeAsync(world);
        var before = await world.QueryAsync(db => db.Events.CountAsync());
        Task<string?> Post() => world.ActAsync(operation.Allowed[0], operation.Process, (services, process) => ToldAsync(call, services, process));

        // Act
        var told = await world.Meeting.HoldAsync(Post, Post);

        // Assert
        Assert.Single(told, answer => answer is null);
        Assert.Single(told, answer => answer is { Length: > 0 });
        Assert.Equal(before + operation.Events.Count, await world.QueryAsync(db => db.Events.CountAsync()));
    }

    /// <summary>What the page says: the refusal, or that nothing is there.</summary>
    private static async Task<string?> ToldAsync(OperationCall call, IServiceProvider services, ProcessContext process)
    {
        try
        {
            return await call(services, process);
        }
        catch (NotFoundException exception)
        {
            return exception.Message;
        }
    }
}
