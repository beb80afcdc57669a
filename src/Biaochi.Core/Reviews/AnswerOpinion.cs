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

/// <summary>The unit's answer to an opinion, while its form is back with it. The same answer again changes nothing.</summary>
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

        var answer = options.Answer.Trim();
        if (answer.Length > Opinion.AnswerMaxLength)
        {
            return new OpinionTooLong(Opinion.AnswerMaxLength);
        }

        if (answer == (opinion.Answer ?? ""))
        {
            return opinion;
        }

        // An emptied answer is no answer.
        var isAnswered = answer.Length > 0;
        opinion.Answer = isAnswered ? answer : null;
        opinion.AnsweredAt = isAnswered ? process.At : null;
        opinion.AnsweredBy = isAnswered ? process.Actor.AccountId : null;
        dbContext.Record(process, opinion.RegionId, opinion.DeclarationId, new OpinionAnswered(opinion.Id));
        return await dbContext.TrySaveAsync(cancellationToken) is { } changed ? changed : opinion;
    }
}
