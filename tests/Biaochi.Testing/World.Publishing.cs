using Biaochi.Core.Declarations;
using Biaochi.Core.Publications;
using Biaochi.Forms;

namespace Biaochi.Testing;

public sealed partial class World
{
    /// <summary>Carries forms of one year from their drafts to the public in one batch; answers in their order.</summary>
    public async Task<IReadOnlyList<Publication>> PublishFormsAsync(params IReadOnlyList<TargetForm> forms)
    {
        var ids = new List<Guid>();
        foreach (var form in forms)
        {
            ids.Add((await CreateAtAsync(Stage.Admitted, form)).Id);
        }

        Accepted(await ApproveAsync(ids));
        var published = Accepted(await PublishAsync(ids)).Published;
        return [.. ids.Select(id => published.Single(publication => publication.DeclarationId == id))];
    }
}
