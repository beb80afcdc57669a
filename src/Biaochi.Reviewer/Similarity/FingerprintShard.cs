namespace Biaochi.Reviewer.Similarity;

/// <summary>
/// A part of a <see cref="FingerprintTable"/>: keys and form numbers side by side, the most of them sorted by key, the latest behind them as they came. Sorted
/// whenever the room is full, which grows by a quarter: little is wasted and little is moved.
/// </summary>
internal struct FingerprintShard
{
    /// <summary>In the place of a form, or of a number of forms: more have the key than tell anything.</summary>
    public const int Boilerplate = -1;
    private const int FirstRoom = 8;

    private ushort[]? _keys;
    private int[]? _forms;
    private int _sorted;

    public int Count { get; private set; }

    public void Add(ushort key, int form, int mostForms)
    {
        _keys ??= new ushort[FirstRoom];
        _forms ??= new int[FirstRoom];
        if (Count == _keys.Length)
        {
            Settle(mostForms);
        }

        _keys[Count] = key;
        _forms[Count] = form;
        Count++;
    }

    /// <summary>How many forms a key has, the forms themselves into the room; <see cref="Boilerplate"/> where there is no room for all of them.</summary>
    public readonly int Find(ushort key, Span<int> forms)
    {
        if (_keys is null)
        {
            return 0;
        }

        var found = 0;
        for (var i = FirstOf(key); i < _sorted && _keys[i] == key; i++)
        {
            if (_forms![i] == Boilerplate || !TryTake(_forms[i], forms, ref found))
            {
                return Boilerplate;
            }
        }

        var latest = _keys.AsSpan(_sorted, Count - _sorted);
        for (var next = latest.IndexOf(key); next >= 0; next = NextOf(latest, key, next))
        {
            if (!TryTake(_forms![_sorted + next], forms, ref found))
            {
                return Boilerplate;
            }
        }

        return found;
    }

    private static bool TryTake(int form, Span<int> forms, ref int found)
    {
        if (found == forms.Length)
        {
            return false;
        }

        forms[found++] = form;
        return true;
    }

    private static int NextOf(ReadOnlySpan<ushort> keys, ushort key, int after)
    {
        var next = keys[(after + 1)..].IndexOf(key);
        return next < 0 ? -1 : after + 1 + next;
    }

    private readonly int FirstOf(ushort key)
    {
        var low = 0;
        var high = _sorted;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_keys![middle] < key)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Sorts, puts boilerplate together, and makes room where little was gained.</summary>
    private void Settle(int mostForms)
    {
        Array.Sort(_keys!, _forms!, 0, Count);
        var kept = 0;
        for (var start = 0; start < Count;)
        {
            var end = EndOf(start);
            var isBoilerplate = end - start > mostForms || _forms.AsSpan(start, end - start).Contains(Boilerplate);
            var length = isBoilerplate ? 1 : end - start;
            Array.Copy(_keys!, start, _keys!, kept, length);
            Array.Copy(_forms!, start, _forms!, kept, length);
            if (isBoilerplate)
            {
                _forms![kept] = Boilerplate;
            }

            kept += length;
            start = end;
        }

        Count = _sorted = kept;
        var room = kept + Math.Max(FirstRoom, kept / 4);
        if (room > _keys!.Length)
        {
            Array.Resize(ref _keys, room);
            Array.Resize(ref _forms, room);
        }
    }

    private readonly int EndOf(int start)
    {
        var end = start + 1;
        while (end < Count && _keys![end] == _keys[start])
        {
            end++;
        }

        return end;
    }
}
