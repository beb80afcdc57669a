using System.Collections;
using System.Collections.Immutable;
using Biaochi.Forms;

namespace Biaochi.Reviewer.Similarity;

/// <summary>One form's cells, ready to be held against those of many others: every run of eight letters with its places.</summary>
internal sealed class PassageComparison
{
    private readonly ImmutableArray<(FormField Field, ComparableText Text)> _cells;
    private readonly Dictionary<ulong, int> _last = [];
    private readonly List<Place> _places = [];
    private readonly ImmutableArray<BitArray> _boilerplate;
    private readonly int _minLetters;

    public PassageComparison(TargetForm form, int minLetters)
    {
        _minLetters = minLetters;
        _cells = FormTexts.Of(form);
        _boilerplate = [.. _cells.Select(cell => new BitArray(cell.Text.Letters.Length))];
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            var fingerprints = All(_cells[cell].Text);
            for (var start = 0; start < fingerprints.Length; start++)
            {
                _places.Add(new Place(cell, start, _last.GetValueOrDefault(fingerprints[start], -1)));
                _last[fingerprints[start]] = _places.Count - 1;
            }
        }
    }

    /// <summary>Every fingerprint of the form, each once.</summary>
    public IReadOnlyCollection<ulong> DistinctFingerprints => _last.Keys;

    /// <summary>The letters of that fingerprint say nothing, wherever they stand.</summary>
    public void MarkBoilerplate(ulong fingerprint)
    {
        for (var place = _last.GetValueOrDefault(fingerprint, -1); place >= 0; place = _places[place].Previous)
        {
            for (var letter = 0; letter < Fingerprints.RunLength; letter++)
            {
                _boilerplate[_places[place].Cell][_places[place].Start + letter] = true;
            }
        }
    }

    /// <summary>The passages that the other form shares, the longest first; of those that lie in each other the longest.</summary>
    public ImmutableArray<SharedPassage> SharedWith(TargetForm other, int number)
    {
        var passages = ImmutableArray.CreateBuilder<SharedPassage>();
        foreach (var (field, text) in FormTexts.Of(other))
        {
            foreach (var (cell, run) in Runs(text).Where(Tells))
            {
                passages.Add(new SharedPassage(
                    number,
                    _cells[cell].Field,
                    _cells[cell].Text.Locate(run.Here.Start, run.Here.Length),
                    field,
                    text.Locate(run.There.Start, run.There.Length),
                    Math.Min(run.Here.Length, run.There.Length),
                    run.Edits));
            }
        }

        passages.Sort((a, b) => b.Letters.CompareTo(a.Letters));
        return passages.ToImmutable();
    }

    /// <summary>Long enough, and more than the boilerplate that lies in it.</summary>
    private bool Tells((int Cell, AlignedRun Run) found)
    {
        var (cell, run) = found;
        if (run.Here.Length < _minLetters || run.There.Length < _minLetters)
        {
            return false;
        }

        var own = 0;
        for (var letter = run.Here.Start; letter < run.Here.End; letter++)
        {
            own += _boilerplate[cell][letter] ? 0 : 1;
        }

        return own >= Fingerprints.GuaranteedLength;
    }

    private List<(int Cell, AlignedRun Run)> Runs(ComparableText other)
    {
        var runs = new List<(int Cell, AlignedRun Run)>();
        var fingerprints = All(other);
        for (var there = 0; there < fingerprints.Length; there++)
        {
            for (var place = _last.GetValueOrDefault(fingerprints[there], -1); place >= 0; place = _places[place].Previous)
            {
                var (cell, here, _) = _places[place];
                if (!runs.Exists(found => found.Cell == cell && found.Run.Covers(here, there)))
                {
                    runs.Add((cell, PassageAlignment.Grow(_cells[cell].Text.Letters, other.Letters, here, there, Fingerprints.RunLength)));
                }
            }
        }

        return runs;
    }

    private static ulong[] All(ComparableText text)
    {
        var fingerprints = new ulong[Fingerprints.Count(text.Letters.Length)];
        Fingerprints.All(text.Letters, fingerprints);
        return fingerprints;
    }

    /// <summary>Where a run of letters begins, and the place before it where the same letters stand.</summary>
    private readonly record struct Place(int Cell, int Start, int Previous);
}
