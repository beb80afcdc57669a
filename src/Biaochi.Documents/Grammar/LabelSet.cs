namespace Biaochi.Documents.Grammar;

/// <summary>Label names and what they stand for, found at a place in a row of pieces, longest name first.</summary>
internal sealed class LabelSet<T>
{
    private static readonly List<LabelHit<T>> None = [];

    private readonly Dictionary<char, (string Name, T Value)[]> _byFirst;

    public LabelSet(IEnumerable<(string Name, T Value)> names) => _byFirst = names
        .Select(pair => (Name: LabelText.Fold(pair.Name), pair.Value))
        .GroupBy(pair => pair.Name[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Name.Length).ToArray());

    /// <summary>
    /// The longest name that begins there. A name may run over words and lines of text, as when a narrow cell wrapped, but never from
    /// one table cell into another.
    /// </summary>
    public LabelHit<T>? Find(ReadOnlySpan<Piece> pieces, int piece, int offset = 0)
    {
        if (piece < pieces.Length && offset < pieces[piece].Text.Length && _byFirst.TryGetValue(LabelText.Fold(pieces[piece].Text[offset]), out var names))
        {
            foreach (var (name, value) in names)
            {
                if (EndOf(name, pieces, piece, offset) is { } end)
                {
                    return new LabelHit<T>(value, end.Piece, end.Offset);
                }
            }
        }

        return null;
    }

    /// <summary>All names that begin with that piece and end with a piece, longest first.</summary>
    public List<LabelHit<T>> FindWhole(ReadOnlySpan<Piece> pieces, int piece)
    {
        var hits = None;
        if (_byFirst.TryGetValue(LabelText.Fold(pieces[piece].Text[0]), out var names))
        {
            foreach (var (name, value) in names)
            {
                if (EndOf(name, pieces, piece, 0) is { } end && end.Offset == pieces[end.Piece].Text.Length)
                {
                    hits = hits == None ? [] : hits;
                    hits.Add(new LabelHit<T>(value, end.Piece, end.Offset));
                }
            }
        }

        return hits;
    }

    /// <summary>False where no name begins with that character: a cheap first look.</summary>
    public bool MayBegin(char first) => _byFirst.ContainsKey(LabelText.Fold(first));

    /// <summary>What the whole text is a name of.</summary>
    public bool TryFind(string text, out T? value)
    {
        var folded = LabelText.Fold(text).TrimEnd(':');
        if (folded.Length > 0 && _byFirst.TryGetValue(folded[0], out var names))
        {
            foreach (var pair in names)
            {
                if (pair.Name == folded)
                {
                    value = pair.Value;
                    return true;
                }
            }
        }

        value = default;
        return false;
    }

    private static (int Piece, int Offset)? EndOf(string name, ReadOnlySpan<Piece> pieces, int piece, int offset)
    {
        for (var matched = 0; ;)
        {
            var text = pieces[piece].Text;
            for (; offset < text.Length && matched < name.Length; offset++)
            {
                if (!char.IsWhiteSpace(text[offset]))
                {
                    if (LabelText.Fold(text[offset]) != name[matched])
                    {
                        return null;
                    }

                    matched++;
                }
            }

            if (matched == name.Length)
            {
                return (piece, offset);
            }

            if (pieces[piece].IsCell || ++piece == pieces.Length || pieces[piece].IsCell)
            {
                return null;
            }

            offset = 0;
        }
    }
}

/// <summary>A name that was found; it ends before <paramref name="EndOffset"/> in <paramref name="EndPiece"/>.</summary>
internal readonly record struct LabelHit<T>(T Value, int EndPiece, int EndOffset);
