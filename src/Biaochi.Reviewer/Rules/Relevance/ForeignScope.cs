using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Across;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Relevance;

/// <summary>A goal for a whole province or prefecture in the form of a county, which answers for the county alone. Comparing itself with the province it may.</summary>
/// <param name="scopes">全省, 我市 …</param>
/// <param name="comparing">Words before that only compare or refer: 居, 按照 …</param>
/// <param name="compared">Words behind that only compare or refer: 前列, 平均 …</param>
internal sealed class ForeignScope(WordList scopes, WordList comparing, WordList compared)
{
    private const char Province = '省';

    public ForeignWords? Find(ReviewedForm form)
    {
        var goals = form.Texts.RemoveAll(text => !text.IsGoal || !text.Text.HasAny(scopes));
        if (goals.IsEmpty || FormRegion.Of(form.Form) is not { } region)
        {
            return null;
        }

        // 市 is the name of prefectures and of counties alike: what a form of one says about the whole 市 is its own.
        var foreign = region[^1] is '市' ? [.. scopes.Where(scope => scope[^1] == Province)] : scopes;
        return goals.SelectMany(text => foreign.Select(scope => In(text, scope))).OfType<ForeignWords>().FirstOrDefault();
    }

    private ForeignWords? In(NarrativeText text, string scope)
    {
        for (var start = text.Text.IndexOf(scope, StringComparison.Ordinal); start >= 0; start = text.Text.IndexOf(scope, start + 1, StringComparison.Ordinal))
        {
            var before = CompactText.Of(text.Text[..start]);
            var behind = CompactText.Of(text.Text[(start + scope.Length)..]);
            if (!before.EndsWithAny(comparing) && !compared.Any(word => behind.StartsWith(word, StringComparison.Ordinal)))
            {
                return ForeignWords.At(text, scope, start, start + scope.Length);
            }
        }

        return null;
    }
}
