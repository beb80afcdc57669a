using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// The traces of one form's cells, packed: a document has thousands of forms, and a dictionary of objects would take more memory than the forms
/// themselves. A form has some sixty cells, which are looked through from the first.
/// </summary>
internal sealed class TracedCells : IReadOnlyDictionary<string, CellTrace>
{
    private readonly string[] _names;
    private readonly Certainty[] _certainties;
    private readonly DrawnPlace[] _places;

    /// <summary>Where in <see cref="_places"/> those of each cell end.</summary>
    private readonly int[] _ends;

    /// <summary>By the cell's index; null where no cell of the form is doubtful.</summary>
    private readonly string?[]? _doubts;

    public TracedCells(Dictionary<string, CellTrace> cells)
    {
        _names = new string[cells.Count];
        _certainties = new Certainty[cells.Count];
        _ends = new int[cells.Count];
        var places = new List<DrawnPlace>(2 * cells.Count);
        var cell = 0;
        foreach (var (name, trace) in cells)
        {
            (_names[cell], _certainties[cell]) = (name, trace.Certainty);
            places.AddRange(trace.Places.AsSpan());
            _ends[cell] = places.Count;
            if (trace.Doubt is not null)
            {
                (_doubts ??= new string?[cells.Count])[cell] = trace.Doubt;
            }

            cell++;
        }

        _places = [.. places];
    }

    public int Count => _names.Length;

    public IEnumerable<string> Keys => _names;

    public IEnumerable<CellTrace> Values => Enumerable.Range(0, Count).Select(At);

    public CellTrace this[string key] => TryGetValue(key, out var trace) ? trace : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => Array.IndexOf(_names, key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out CellTrace value)
    {
        var cell = Array.IndexOf(_names, key);
        value = cell < 0 ? null : At(cell);
        return cell >= 0;
    }

    public IEnumerator<KeyValuePair<string, CellTrace>> GetEnumerator() => Enumerable.Range(0, Count).Select(cell => KeyValuePair.Create(_names[cell], At(cell))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private CellTrace At(int cell) => new([.. _places.AsSpan((cell == 0 ? 0 : _ends[cell - 1]).._ends[cell])], _certainties[cell], _doubts?[cell]);
}
