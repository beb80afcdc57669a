using Biaochi.Core;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Reviews;
using Biaochi.Forms.Interchange;
using Biaochi.Shared;

namespace Biaochi.Pages.Workbench.Declarations.Fill;

/// <summary>Saves what a clerk posted from the paper, as far as it differs from what stands there: form and statement, then answers.</summary>
internal sealed class DraftPostSaving(SaveDraft saveDraft, AnswerOpinion answerOpinion, CurrentActor actor)
{
    /// <param name="post">What was posted, without a mistake.</param>
    /// <param name="details">What stands there.</param>
    /// <param name="revision">The revision that the paper showed.</param>
    /// <param name="cancellationToken">Ends the saving early.</param>
    /// <returns>The revision since, or the refusal of whichever operation refused.</returns>
    public async Task<(int Revision, Refusal? Refusal)> SaveAsync(DraftPost post, DeclarationDetails details, int revision, CancellationToken cancellationToken)
    {
        if (Differs(post, details.Declaration))
        {
            var saved = await saveDraft.ExecuteAsync(
                new SaveDraftOptions { DeclarationId = details.Declaration.Id, Revision = revision, Form = post.Form, Statement = post.Statement },
                actor.Begin(ProcessType.DraftEditing),
                cancellationToken);
            if (!saved.Succeeded)
            {
                return (revision, saved.Refusal);
            }

            revision = saved.Value.Revision;
        }

        return (revision, await AnswerAsync(post, details, cancellationToken));
    }

    /// <summary>Whether the post says something else than the draft.</summary>
    public static bool Differs(DraftPost post, Declaration draft) =>
        FormJson.WriteCanonical(post.Form) != draft.DraftJson || post.Statement != (draft.Statement ?? "");

    private async Task<Refusal?> AnswerAsync(DraftPost post, DeclarationDetails details, CancellationToken cancellationToken)
    {
        foreach (var opinion in details.Opinions.Select(entry => entry.Opinion).Where(opinion => post.Answers.TryGetValue(opinion.Id, out var answer) && answer != (opinion.Answer ?? "")))
        {
            var options = new AnswerOpinionOptions { OpinionId = opinion.Id, Answer = post.Answers[opinion.Id] };
            if (await answerOpinion.ExecuteAsync(options, actor.Begin(ProcessType.OpinionAnswering), cancellationToken) is { Succeeded: false } answered)
            {
                return answered.Refusal;
            }
        }

        return null;
    }
}
