namespace Biaochi.Reviewer.Tests.Similarity;

/// <summary>Texts without sense, the same in each run: what two of them share was planted.</summary>
internal sealed class RandomText(int seed)
{
    private const char FirstLetter = '一';
    private const int Letters = 3000;
    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public char Letter() => (char)(FirstLetter + _random.Next(Letters));

    public string Of(int length) => string.Create(length, this, static (span, random) =>
    {
        foreach (ref var c in span)
        {
            c = random.Letter();
        }
    });

    /// <summary>The text with so many letters put in, taken out or replaced, anywhere.</summary>
    public string Edited(string text, int edits)
    {
        var letters = text.ToList();
        for (var i = 0; i < edits; i++)
        {
            var at = _random.Next(letters.Count);
            switch (_random.Next(3))
            {
                case 0:
                    letters[at] = Letter();
                    break;
                case 1:
                    letters.RemoveAt(at);
                    break;
                default:
                    letters.Insert(at, Letter());
                    break;
            }
        }

        return string.Concat(letters);
    }
}
