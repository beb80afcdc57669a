using System.Collections.Immutable;
using Biaochi.Forms;

namespace Biaochi.Reviewer.Similarity;

/// <summary>
/// Forms by their words: which of them share a passage with a form, and which are nearly the same. It keeps fingerprints alone and asks for a form again
/// when it has to look at it, so a million forms fit into the memory of an office server. Any number of threads may ask as long as none adds.
/// </summary>
public sealed class SimilarityIndex
{
    /// <summary>Of a form of ordinary length, after the boilerplate.</summary>
    private const int ExpectedFingerprints = 250;
    private readonly SimilarityOptions _options;
    private readonly Func<int, TargetForm> _stored;
    private readonly FingerprintTable _passages;
    private readonly FingerprintTable _sketches;
    private readonly List<ulong> _kept = [];

    /// <param name="options">How many forms are expected, and what counts as shared.</param>
    /// <param name="stored">Gives the form that was added under a number.</param>
    public SimilarityIndex(SimilarityOptions options, Func<int, TargetForm> stored)
    {
        _options = options;
        _stored = stored;
        _passages = new FingerprintTable((long)options.ExpectedForms * ExpectedFingerprints, options.MaxFormsSharing);
        _sketches = new FingerprintTable((long)options.ExpectedForms * FormSketch.Bands, options.MaxFormsSharing);
    }

    /// <summary>How many forms were added.</summary>
    public int Count { get; private set; }

    /// <summary>How many fingerprints are kept for them.</summary>
    public long FingerprintCount => _passages.Count + _sketches.Count;

    /// <summary>Adds a form and answers its number: forms are counted from 0.</summary>
    public int Add(TargetForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Put(Count, form, isReplaced: false);
        return Count++;
    }

    /// <summary>
    /// A form that was added takes on other words. Words it no longer has still lead to it, and looking at it tells that they are gone; words it keeps are
    /// not counted again, so that they do not become boilerplate however often a form changes.
    /// </summary>
    public void Replace(int number, TargetForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
        Put(number, form, isReplaced: true);
    }

    /// <summary>The passages that a form shares with others, form by form, those with the rarest words in common first.</summary>
    /// <param name="form">The form, whether it was added or not.</param>
    /// <param name="itself">Its number where it was added: it is not held against itself.</param>
    public ImmutableArray<SharedPassage> FindPassages(TargetForm form, int? itself = null) => FindPassages(form, number => number != itself);

    /// <summary>The passages that a form shares with some of the others, form by form, those with the rarest words in common first.</summary>
    /// <param name="form">The form, whether it was added or not.</param>
    /// <param name="isAsked">Which of the forms that were added it is held against.</param>
    public ImmutableArray<SharedPassage> FindPassages(TargetForm form, Func<int, bool> isAsked)
    {
        ArgumentNullException.ThrowIfNull(form);
        var comparison = new PassageComparison(form, _options.MinLetters);
        return [.. Candidates(_passages, comparison.DistinctFingerprints, isAsked, comparison.MarkBoilerplate).SelectMany(number => comparison.SharedWith(_stored(number), number))];
    }

    /// <summary>The forms that are nearly the same as a form, the nearest first.</summary>
    /// <param name="form">The form, whether it was added or not.</param>
    /// <param name="itself">Its number where it was added: it is not held against itself.</param>
    public ImmutableArray<NearDuplicate> FindNearDuplicates(TargetForm form, int? itself = null) => FindNearDuplicates(form, number => number != itself);

    /// <summary>Those of some of the forms that are nearly the same as a form, the nearest first.</summary>
    /// <param name="form">The form, whether it was added or not.</param>
    /// <param name="isAsked">Which of the forms that were added it is held against.</param>
    public ImmutableArray<NearDuplicate> FindNearDuplicates(TargetForm form, Func<int, bool> isAsked)
    {
        ArgumentNullException.ThrowIfNull(form);
        var own = new List<ulong>();
        FormTexts.KeepWhole(form, own);
        var bands = new ulong[FormSketch.Bands];
        return FormSketch.TryMake(own, bands)
            ? [.. Candidates(_sketches, bands, isAsked).Select(number => new NearDuplicate(number, Resemblance(own, number))).Where(other => other.Resemblance >= _options.MinResemblance).OrderByDescending(other => other.Resemblance)]
            : [];
    }

    private void Put(int number, TargetForm form, bool isReplaced)
    {
        _kept.Clear();
        FormTexts.KeepPassages(form, _kept);
        foreach (var fingerprint in _kept)
        {
            Put(_passages, fingerprint, number, isReplaced);
        }

        _kept.Clear();
        FormTexts.KeepWhole(form, _kept);
        Span<ulong> bands = stackalloc ulong[FormSketch.Bands];
        if (FormSketch.TryMake(_kept, bands))
        {
            foreach (var band in bands)
            {
                Put(_sketches, band, number, isReplaced);
            }
        }
    }

    private static void Put(FingerprintTable table, ulong fingerprint, int number, bool isReplaced)
    {
        if (!isReplaced || !table.Tells(fingerprint, number))
        {
            table.Add(fingerprint, number);
        }
    }

    private double Resemblance(List<ulong> own, int number)
    {
        var other = new List<ulong>();
        FormTexts.KeepWhole(_stored(number), other);
        return FormSketch.Resemblance(own, other);
    }

    /// <summary>The forms that have some of the fingerprints, those with the rarest ones first: what few forms have tells most.</summary>
    private IEnumerable<int> Candidates(FingerprintTable table, IReadOnlyCollection<ulong> fingerprints, Func<int, bool> isAsked, Action<ulong>? onBoilerplate = null)
    {
        var weights = new Dictionary<int, double>();
        var room = new int[_options.MaxFormsSharing];
        foreach (var fingerprint in fingerprints)
        {
            var found = table.Find(fingerprint, room);
            if (found == FingerprintTable.Boilerplate)
            {
                onBoilerplate?.Invoke(fingerprint);
                continue;
            }

            foreach (var form in room.AsSpan(0, found))
            {
                if (isAsked(form))
                {
                    weights[form] = weights.GetValueOrDefault(form) + (1.0 / found);
                }
            }
        }

        return weights.OrderByDescending(form => form.Value).ThenBy(form => form.Key).Take(_options.MaxCandidates).Select(form => form.Key);
    }
}
