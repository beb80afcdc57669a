using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Data;
using Biaochi.Core.Declarations;
using Microsoft.EntityFrameworkCore;

namespace Biaochi.Core.Reviews;

public sealed record AnswerOpinionOptions
{
    public required Guid OpinionId { get; init; }

    public required string Answer { get; init; }
}

/// <summary>The unit's answer to an opinion, while its form is back with it.</summary>
public sealed class AnswerOpinion(BiaochiDbContext dbContext)
{
    public async Task<Result<Opinion>> ExecuteAsync(AnswerOpinionOptions options, ProcessContext process, CancellationToken cancellationToken)
    {
        var opinion = await dbContext.Opinions.SingleOrDefaultAsync(
            o => o.Id == options.OpinionId && o.RegionId == process.Actor.RegionId && o.Audience == OpinionAudience.Unit, cancellationToken)
            ?? throw new NotFoundException($"Opinion {options.OpinionId}");
        var declaration = await dbContext.GetDeclarationAsync(opinion.DeclarationId, process.Actor, cancellationToken);
        if (!process.Actor.Has(Role.UnitClerk, declaration.UnitId) || declaration is not { Stage: Stage.Draft, IsReturned: true })
        {
            return new AnswerNotDue();
        }

        if (options.Answer.Length > Opinion.AnswerMaxLength)
        {
            return new OpinionTooLong(Opinion.AnswerMaxLength);
        }

        opinion.Answer = string.IsNullOrWhiteSpace(options.Answer) ? null : options.Answer.Trim();
        opinion.AnsweredAt = process.At;
        opinion.AnsweredBy = process.Actor.AccountId;
        dbContext.Record(process, opinion.RegionId, opinion.DeclarationId, new OpinionAnswered(opinion.Id));
        await dbContext.SaveChangesAsync(cancellationToken);
        return opinion;
    }
}
