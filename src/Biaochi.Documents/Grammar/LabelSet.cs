namespace Biaochi.Documents.Grammar;

/// <summary>
/// Label names and what they stand for, found at a place in a row of pieces, longest name first. Names that begin alike share a path through
/// a tree of their signs, so that all of them are tried at a place by reading it once.
/// </summary>
internal sealed class LabelSet<T>
{
    private static readonly List<LabelHit<T>> None = [];

    private readonly Node _root;
    private readonly Dictionary<string, T> _byName = new(StringComparer.Ordinal);

    /// <param name="names">A name that comes twice has the value it had first.</param>
    public LabelSet(IEnumerable<(string Name, T Value)> names)
    {
        foreach (var (name, value) in names)
        {
            _byName.TryAdd(LabelText.Fold(name), value);
        }

        _root = Node.Of([.. _byName.OrderBy(pair => pair.Key, StringComparer.Ordinal)], 0);
    }

    /// <summary>
    /// The longest name that begins there. A name may run over words and lines of text, as when a narrow cell wrapped, but never from
    /// one table cell into another.
    /// </summary>
    public LabelHit<T>? Find(ReadOnlySpan<Piece> pieces, int piece, int offset = 0)
    {
        var longest = (LabelHit<T>?)null;
        if (piece < pieces.Length && offset < pieces[piece].Text.Length)
        {
            for (var path = new Path(_root, pieces, piece, offset); path.GoOn();)
            {
                longest = path.IsName ? path.Hit : longest;
            }
        }

        return longest;
    }

    /// <summary>The longest name that begins there in the text of one table cell; where it ends.</summary>
    public (T Value, int End)? Find(string text, int offset)
    {
        var longest = ((T, int)?)null;
        for (var path = new Path(_root, text, offset); path.GoOn();)
        {
            longest = path.IsName ? (path.Hit.Value, path.Hit.EndOffset) : longest;
        }

        return longest;
    }

    /// <summary>All names that begin with that piece and end with a piece, longest first.</summary>
    public List<LabelHit<T>> FindWhole(ReadOnlySpan<Piece> pieces, int piece)
    {
        var hits = None;
        for (var path = new Path(_root, pieces, piece, 0); path.GoOn();)
        {
            if (path.IsName && path.EndsPiece)
            {
                hits = hits == None ? [] : hits;
                hits.Insert(0, path.Hit);
            }
        }

        return hits;
    }

    /// <summary>False where no name begins with that character: a cheap first look.</summary>
    public bool MayBegin(char first) => _root.Next(LabelText.Fold(first)) is not null;

    /// <summary>What the whole text is a name of.</summary>
    public bool TryFind(string text, out T? value)
    {
        value = default;
        return _root.Next(LabelText.NextSign(text, 0)) is not null && _byName.TryGetValue(LabelText.Fold(text).TrimEnd(':'), out value);
    }

    /// <summary>The beginning that some names share, and how they go on.</summary>
    private sealed class Node
    {
        private string _signs = "";
        private Node[] _next = [];

        public bool IsName { get; private init; }

        public T? Value { get; private init; }

        /// <param name="names">Sorted, with the first <paramref name="length"/> characters in common.</param>
        public static Node Of(ReadOnlySpan<KeyValuePair<string, T>> names, int length)
        {
            var isName = !names.IsEmpty && names[0].Key.Length == length;
            var node = new Node { IsName = isName, Value = isName ? names[0].Value : default };
            var (signs, next) = (new List<char>(), new List<Node>());
            for (var rest = names[(isName ? 1 : 0)..]; !rest.IsEmpty; rest = rest[CountAlike(rest, length)..])
            {
                signs.Add(rest[0].Key[length]);
                next.Add(Of(rest[..CountAlike(rest, length)], length + 1));
            }

            (node._signs, node._next) = (string.Concat(signs), [.. next]);
            return node;
        }

        /// <summary>The names that begin with one more sign; null where there are none.</summary>
        public Node? Next(char sign) => _signs.AsSpan().IndexOf(sign) is >= 0 and var at ? _next[at] : null;

        private static int CountAlike(ReadOnlySpan<KeyValuePair<string, T>> names, int at)
        {
            var count = 1;
            while (count < names.Length && names[count].Key[at] == names[0].Key[at])
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>Follows the names from a place on, sign by sign; white space and the ends of words and lines are stepped over.</summary>
    private ref struct Path(Node root, string text, int offset)
    {
        private readonly ReadOnlySpan<Piece> _pieces;
        private Node _node = root;
        private string _text = text;
        private int _piece;
        private int _offset = offset;
        private bool _hasBegun;

        public Path(Node root, ReadOnlySpan<Piece> pieces, int piece, int offset)
            : this(root, pieces[piece].Text, offset)
        {
            _pieces = pieces[piece].IsCell ? [] : pieces;
            _piece = piece;
        }

        public readonly bool IsName => _node.IsName;

        public readonly bool EndsPiece => _offset == _text.Length;

        public readonly LabelHit<T> Hit => new(_node.Value!, _piece, _offset);

        /// <summary>Reads one more sign; false where no name has it.</summary>
        public bool GoOn()
        {
            while (_offset == _text.Length || (_hasBegun && LabelText.IsSpace(_text[_offset])))
            {
                if (_offset < _text.Length)
                {
                    _offset++;
                }
                else if (!ToNextPiece())
                {
                    return false;
                }
            }

            if (_node.Next(LabelText.Fold(_text[_offset])) is not { } next)
            {
                return false;
            }

            (_node, _offset, _hasBegun) = (next, _offset + 1, true);
            return true;
        }

        private bool ToNextPiece()
        {
            if (_piece + 1 >= _pieces.Length || _pieces[_piece + 1].IsCell)
            {
                return false;
            }

            (_piece, _offset) = (_piece + 1, 0);
            _text = _pieces[_piece].Text;
            return true;
        }
    }
}

/// <summary>A name that was found; it ends before <paramref name="EndOffset"/> in <paramref name="EndPiece"/>.</summary>
internal readonly record struct LabelHit<T>(T Value, int EndPiece, int EndOffset);
