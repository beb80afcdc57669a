using System.Collections.Immutable;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;
using Biaochi.Reviewer.Findings;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Declarations;

public sealed record SubmitDeclarationOptions
{
    public required Guid DeclarationId { get; init; }

    /// <summary>The revision the person saw; null takes what stands there (command line).</summary>
    public int? Revision { get; init; }

    /// <summary>What the unit says about findings that it passes by; the reviewer sees it first. Empty takes it away, null leaves what was saved with the draft.</summary>
    public string? Statement { get; init; }
}

/// <summary>提交: cuts a version and sends it to the department. Only facts of the form stop it.</summary>
public sealed class SubmitDeclaration(BiaochiDbContext dbContext, DeclarationReview review)
{
    public async Task<Result<Declaration>> ExecuteAsync(SubmitDeclarationOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var declaration = await dbContext.GetDeclarationAsync(options.DeclarationId, process.Actor, cancellationToken);
        var refusal = DeclarationGuards.CheckClerk(declaration, process.Actor, "提交这份申报")
            ?? DeclarationGuards.CheckStage(declaration, Stage.Draft, "再次提交")
            ?? DeclarationGuards.CheckRevision(declaration, options.Revision)
            ?? DeclarationDraft.CheckStatement(options.Statement);
        if (refusal is not null)
        {
            return refusal;
        }

        var form = FormJson.ReadCanonical(declaration.DraftJson);
        var seenByUnit = await review.AmongOthersAsync(declaration, form, process.Actor, cancellationToken);
        if (seenByUnit.Any(f => f.StopsSubmission))
        {
            return new FindingsStopSubmission([.. seenByUnit.Where(f => f.StopsSubmission)]);
        }

        // Lists and the figures of the rules count what the office sees; the unit may know less of others' forms.
        var findings = process.Actor.ReadsAllSubmitted() ? seenByUnit : await review.AmongOthersAsync(declaration, form, Actor.Operator, cancellationToken);
        DeclarationDraft.PutCounts(declaration, findings);
        await RenewDuplicatesAsync(declaration, form, findings, cancellationToken);
        DeclarationDraft.PutStatement(declaration, options.Statement);
        declaration.IsReturned = false;
        var version = dbContext.CutVersion(declaration, VersionCut.Submitted, process);
        dbContext.RuleHits.AddRange(RuleHit.Of(version, findings, process));
        DeclarationDraft.MoveTo(declaration, Stage.Department, process);
        dbContext.Record(process, declaration.RegionId, declaration.Id, new DeclarationSubmitted(declaration.LastVersionNumber, declaration.DraftHash, findings.Length));
        return await dbContext.TrySaveAsync(cancellationToken) is { } changed ? changed : declaration;
    }

    /// <summary>A form that repeats another one, or did when it was submitted before: that other one's list must show what is true now.</summary>
    private async Task RenewDuplicatesAsync(Declaration declaration, TargetForm form, ImmutableArray<Finding> findings, CancellationToken cancellationToken)
    {
        if (DuplicateCounts.AreTouchedBy(findings) || (declaration.LastVersionNumber > 0 && await WasDuplicateAsync(declaration, cancellationToken)))
        {
            await DuplicateCounts.RenewAsync(dbContext, declaration, (other, otherForm) => review.BesideAsync(other, otherForm, (declaration, form), cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> WasDuplicateAsync(Declaration declaration, CancellationToken cancellationToken)
    {
        var before = await dbContext.DeclarationVersions
            .Where(v => v.DeclarationId == declaration.Id && v.Number == declaration.LastVersionNumber)
            .Select(v => v.Json)
            .SingleAsync(cancellationToken);
        return DuplicateCounts.AreTouchedBy(await review.AmongOthersAsync(declaration, FormJson.ReadCanonical(before), Actor.Operator, cancellationToken));
    }
}
