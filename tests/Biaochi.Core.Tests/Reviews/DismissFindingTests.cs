using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer.Findings;
using Biaochi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Biaochi.Core.Tests.Reviews;

public sealed class DismissFindingTests
{
    [Fact]
    public async Task Dismiss_ByTheUnit_IsKeptForItsSide()
    {
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync(Dismissals.Form);

        var dismissal = (await world.DismissAsync(draft, People.WaterClerk)).Value!;

        Assert.Equal((DismissalSide.Unit, Dismissals.Code, "basis", "依据在附件中。"), (dismissal.Side, dismissal.Code, dismissal.Place, dismissal.Reason));
    }

    [Fact]
    public async Task Covers_LaterVersion_HoldsWhileTheWordsAreTheSame()
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department, Dismissals.Form);
        var dismissal = (await world.DismissAsync(declaration, People.WaterDepartment)).Value!;
        var elsewhere = Dismissals.Form with { Overview = Dismissals.Form.Overview + "工期八个月。" };
        var changed = Dismissals.Form with { Basis = "根据县里会议安排，需要改造供水管网。" };

        Assert.True(dismissal.Covers(elsewhere, FindingIn(elsewhere)));
        Assert.False(dismissal.Covers(changed, FindingIn(changed)));
    }

    [Fact]
    public async Task Covers_AnotherFinding_Never()
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department, Dismissals.Form);
        var dismissal = (await world.DismissAsync(declaration, People.WaterDepartment)).Value!;

        Assert.DoesNotContain(Dismissals.FindingsIn(Dismissals.Form).Where(finding => finding.Code != Dismissals.Code), finding => dismissal.Covers(Dismissals.Form, finding));
    }

    [Fact]
    public async Task Dismiss_FactThatStopsTheSubmission_IsRefusedToTheUnit()
    {
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync(Dismissals.Form with { ImplementingUnit = Dismissals.Form.ImplementingUnit, AnnualGoal = null });
        var code = Dismissals.FindingsIn(Dismissals.Form with { AnnualGoal = null }).First(finding => finding.StopsSubmission).Code;

        Assert.IsType<FindingMustBeMended>((await world.DismissAsync(draft, People.WaterClerk, code: code)).Refusal);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    public async Task Dismiss_WithoutAReason_IsRefused(string reason)
    {
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync(Dismissals.Form);

        Assert.IsType<DismissalWithoutReason>((await world.DismissAsync(draft, People.WaterClerk, reason)).Refusal);
    }

    [Theory]
    [InlineData(People.WaterClerk)]
    [InlineData(People.Performance)]
    [InlineData(People.Administrator)]
    [InlineData(People.Observer)]
    public async Task Dismiss_ByWhoseTurnItIsNot_IsRefused(string userName)
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department, Dismissals.Form);

        Assert.IsType<DismissalNotYours>((await world.DismissAsync(declaration, userName)).Refusal);
        Assert.Equal(0, await world.QueryAsync(db => db.FindingDismissals.CountAsync()));
    }

    [Fact]
    public async Task Dismiss_Twice_IsKeptOnce()
    {
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync(Dismissals.Form);
        await world.DismissAsync(draft, People.WaterClerk);

        Assert.IsType<FindingGone>((await world.DismissAsync(draft, People.WaterClerk)).Refusal);
        Assert.Equal(1, await world.QueryAsync(db => db.FindingDismissals.CountAsync()));
    }

    [Fact]
    public async Task RuleEffects_HitsAcceptedDismissed_AreCountedPerRule()
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department, Dismissals.Form);
        await world.DismissAsync(declaration, People.WaterDepartment);
        await world.WriteOpinionAsync(People.WaterDepartment, new WriteOpinionOptions { DeclarationId = declaration.Id, Place = "basis", Text = "请补文号。", FindingCode = Dismissals.Code });

        var actor = await world.FindActorAsync(People.Performance);
        var effects = await world.RunAsync(services => services.GetRequiredService<RuleEffectQueries>().GetAsync(actor, CancellationToken.None));

        var effect = effects.Single(rule => rule.Code == Dismissals.Code);
        Assert.Equal((1, 1, 0, 1, 50), (effect.Hits, effect.Accepted, effect.DismissedByUnits, effect.DismissedByReviewers, effect.NoisePercent!.Value));
    }

    [Fact]
    public async Task Queue_FindingDismissedByAReviewer_IsNotCountedUntilItIsRestored()
    {
        await using var world = await World.CreateAsync();
        var declaration = await world.CreateAtAsync(Stage.Department, Dismissals.Form);
        var before = await CountAsync(world);

        var dismissal = (await world.DismissAsync(declaration, People.WaterDepartment)).Value!;
        var dismissed = await CountAsync(world);
        await world.RestoreAsync(dismissal, People.WaterDepartment);

        Assert.Equal((before - 1, before), (dismissed, await CountAsync(world)));
    }

    [Fact]
    public async Task Queue_FindingTheUnitGaveAReasonFor_IsStillCounted()
    {
        await using var world = await World.CreateAsync();
        var draft = await world.CreateDraftAsync(Dismissals.Form);

        await world.DismissAsync(draft, People.WaterClerk);

        Assert.Equal(Dismissals.FindingsIn(Dismissals.Form).Length, await CountAsync(world, People.WaterClerk));
    }

    /// <summary>All findings of the one declaration in that person's queue.</summary>
    private static async Task<int> CountAsync(World world, string userName = People.WaterDepartment)
    {
        var actor = await world.FindActorAsync(userName);
        var queue = await world.RunAsync(services => services.GetRequiredService<ReviewQueries>().GetQueueAsync(actor, new QueueFilter(), CancellationToken.None));
        var row = Assert.Single(queue.Rows);
        return row.BlockingCount + row.MajorCount + row.MinorCount;
    }

    private static Finding FindingIn(Biaochi.Forms.TargetForm form) => Dismissals.FindingsIn(form).First(finding => finding.Code == Dismissals.Code);
}
