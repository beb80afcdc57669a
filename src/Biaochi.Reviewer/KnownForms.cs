using Biaochi.Forms;
using Biaochi.Reviewer.Reading.Across;
using Biaochi.Reviewer.Similarity;

namespace Biaochi.Reviewer;

/// <summary>
/// Forms of one county and year that are kept between reviews, so that one form is reviewed among thousands within milliseconds. Any number of threads may
/// review as long as none puts a form in.
/// </summary>
public sealed class KnownForms
{
    private readonly List<TargetForm> _forms = [];
    private readonly Dictionary<string, List<int>> _byTie = new(StringComparer.Ordinal);
    private readonly SimilarityIndex _index;

    /// <param name="expected">About how many there will be; more are taken in too, and found more slowly.</param>
    public KnownForms(int expected) =>
        _index = new SimilarityIndex(new SimilarityOptions { ExpectedForms = expected, MaxFormsSharing = FormSimilarity.MaxFormsSharing }, number => _forms[number]);

    /// <summary>How many there are.</summary>
    public int Count => _forms.Count;

    /// <summary>The form of that number, as last put in.</summary>
    public TargetForm this[int number] => _forms[number];

    /// <summary>Takes in a form and answers its number: forms are counted from 0.</summary>
    public int Add(TargetForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var number = _index.Add(form);
        _forms.Add(form);
        Tie(number);
        return number;
    }

    /// <summary>Puts what a form says now in the place of what it said before.</summary>
    public void Replace(int number, TargetForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var tie in FormTies.Of(_forms[number]))
        {
            _byTie[tie].Remove(number);
        }

        _index.Replace(number, form);
        _forms[number] = form;
        Tie(number);
    }

    /// <summary>The numbers of the forms of the same department, unit or telephone, in their order.</summary>
    internal IEnumerable<int> TiedTo(TargetForm form) => FormTies.Of(form).SelectMany(tie => _byTie.GetValueOrDefault(tie, [])).Distinct().Order();

    internal IEnumerable<SharedPassage> PassagesOf(TargetForm form, Func<int, bool> isAsked) => _index.FindPassages(form, isAsked);

    internal IEnumerable<NearDuplicate> NearDuplicatesOf(TargetForm form, Func<int, bool> isAsked) => _index.FindNearDuplicates(form, isAsked);

    private void Tie(int number)
    {
        foreach (var tie in FormTies.Of(_forms[number]))
        {
            if (!_byTie.TryGetValue(tie, out var numbers))
            {
                _byTie[tie] = numbers = [];
            }

            numbers.Add(number);
        }
    }
}
