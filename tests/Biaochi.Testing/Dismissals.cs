using System.Collections.Immutable;
using Biaochi.Core;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Testing;

/// <summary>A form with one finding that may be passed by, and the passing by.</summary>
public static class Dismissals
{
    public const string Code = "basis-not-a-document";

    /// <summary>Its basis names no document.</summary>
    public static TargetForm Form { get; } = TestForms.WaterSupply with { Basis = "根据县里安排，需要改造供水管网。" };

    /// <summary>The key of that finding.</summary>
    public static string Key(Declaration declaration) => KeyOf(declaration, Code);

    public static string KeyOf(Declaration declaration, string code) =>
        FindingKey.Of(FindingsIn(FormJson.ReadCanonical(declaration.DraftJson))).First(found => found.Key.Code == code).Key.ToString();

    /// <summary>What the workflow finds in a form by itself.</summary>
    public static ImmutableArray<Finding> FindingsIn(TargetForm form) => FormReviewer.Review(form, new ReviewContext { IsPublishedCopy = false });

    public static Task<Result<FindingDismissal>> DismissAsync(this World world, Declaration declaration, string userName, string reason = "依据在附件中。", string code = Code) =>
        world.RunAsync<DismissFinding, Result<FindingDismissal>>(userName, ProcessType.FindingDismissing, (operation, process) =>
            operation.ExecuteAsync(new DismissFindingOptions { DeclarationId = declaration.Id, Finding = KeyOf(declaration, code), Reason = reason }, process, CancellationToken.None));

    public static Task<Result<FindingDismissal>> RestoreAsync(this World world, FindingDismissal dismissal, string userName) =>
        world.RunAsync<RestoreFinding, Result<FindingDismissal>>(userName, ProcessType.FindingDismissing, (operation, process) =>
            operation.ExecuteAsync(new RestoreFindingOptions { DismissalId = dismissal.Id }, process, CancellationToken.None));
}
