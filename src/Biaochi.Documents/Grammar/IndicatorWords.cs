using Biaochi.Documents.Layouts;
using Biaochi.Forms.Indicators;

namespace Biaochi.Documents.Grammar;

/// <summary>
/// The words of an indicator table whose cell borders are lost, as one text without spaces, so that any run of words is a slice of it.
/// </summary>
internal sealed class IndicatorWords
{
    private readonly string _text;
    private readonly int[] _offsets;
    private readonly List<ClassName>[] _classes;
    private readonly (int End, string Name)?[] _levels1;

    public IndicatorWords(Piece[] pieces, FormLayout layout)
    {
        Pieces = pieces;
        _offsets = new int[pieces.Length + 1];
        var texts = new string[pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            texts[i] = pieces[i].Text.Replace("<br>", "", StringComparison.OrdinalIgnoreCase);
            _offsets[i + 1] = _offsets[i] + texts[i].Length;
        }

        _text = string.Concat(texts);
        Widths = [.. pieces.Select(piece => LabelText.Width(piece.Text))];
        LookLikeValues = [.. pieces.Select(piece => ValueLook.IsMeasured(piece.Text))];
        _classes = [.. pieces.Select((_, i) => FindClasses(i))];
        _levels1 = [.. pieces.Select((_, i) => layout.Level1Names.FindWhole(pieces, i) is [var hit, ..] ? (hit.EndPiece + 1, hit.Value) : ((int, string)?)null)];
        ClassCosts = new double[pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            AddClassCosts(i);
        }
    }

    public Piece[] Pieces { get; }

    public int Count => Pieces.Length;

    /// <summary>The printed width of each word.</summary>
    public int[] Widths { get; }

    /// <summary>Which words are a figure, a comparison or a date by themselves.</summary>
    public bool[] LookLikeValues { get; }

    /// <summary>What it costs to take a word for a part of a name or value although a level-1 or level-2 name runs over it.</summary>
    public double[] ClassCosts { get; }

    /// <summary>The text of a run of words; tags of line breaks that a platform printed do not count.</summary>
    public ReadOnlySpan<char> Slice(int start, int length) => _text.AsSpan(_offsets[start].._offsets[start + length]);

    /// <summary>How many characters a run of words has.</summary>
    public int Length(int start, int length) => _offsets[start + length] - _offsets[start];

    /// <summary>How many characters the texts that begin with two words have in common, as far as one cell can reach.</summary>
    public int SharedLength(int left, int right) => Reach(left).CommonPrefixLength(Reach(right));

    private ReadOnlySpan<char> Reach(int start) => Slice(start, Math.Min(CellScores.Longest, Count - start));

    public string? Join(int start, int length) => TextJoiner.Join(Pieces.AsSpan(start, length));

    /// <summary>The level-2 names that begin with that word and end with a word, longest first.</summary>
    public List<ClassName> ClassesAt(int word) => _classes[word];

    /// <summary>The level-1 name that begins with that word, and the word after it.</summary>
    public (int End, string Name)? Level1At(int word) => _levels1[word];

    /// <summary>服务对象满意度 may well be an indicator's name, what ends in 指标 hardly.</summary>
    private void AddClassCosts(int word)
    {
        var end = _levels1[word]?.End ?? word;
        foreach (var name in _classes[word])
        {
            end = Math.Max(end, name.End);
        }

        var cost = end == word ? 0 : (Slice(word, end - word).EndsWith("指标") ? NameOfLevel : ShortName) / (end - word);
        for (var i = word; i < end; i++)
        {
            ClassCosts[i] = Math.Max(ClassCosts[i], cost);
        }
    }

    private const double NameOfLevel = 5;
    private const double ShortName = 2;

    private List<ClassName> FindClasses(int word) => [.. IndicatorNames.Level2.FindWhole(Pieces, word).Select(hit => new ClassName(hit.Value, word, hit.EndPiece + 1))];
}

/// <summary>A level-2 name in the text, from the word <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
internal sealed record ClassName(IndicatorClass Kind, int Start, int End);
