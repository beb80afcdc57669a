using Biaochi.Forms;

namespace Biaochi.Documents.Grammar;

internal static class GoalSplitter
{
    public static void Split(ReadOnlySpan<Piece> pool, FormDraft draft) => draft.Set(FormField.PeriodGoal, TextJoiner.Join(pool));
}
