namespace Biaochi.Reviewer.Texts;

/// <summary>
/// Marks of the runs of a text, so few that they are held against another text's in no time: most texts have nothing to do with one another, and
/// their few common marks tell.
/// </summary>
internal sealed class RunMarks
{
    private const int MarkBits = 12;
    private const int FieldBits = 6;
    private const uint Base = 31;

    /// <summary>The mark of each run, in the order of the text.</summary>
    private readonly ushort[] _marks;

    /// <summary>A bit for each mark that the text has.</summary>
    private readonly ulong[] _has = new ulong[1 << (MarkBits - FieldBits)];

    /// <param name="text">The text.</param>
    /// <param name="runLength">How many characters make a run.</param>
    public RunMarks(string text, int runLength)
    {
        _marks = new ushort[Math.Max(0, text.Length - runLength + 1)];
        var (sum, leading) = (0u, 1u);
        for (var i = 0; i < runLength; i++)
        {
            leading *= Base;
        }

        // Each run's sum comes from the one before it: a sign is put in at the end and one is taken out at the beginning.
        for (var i = 0; i < text.Length; i++)
        {
            sum = (sum * Base) + text[i] - (i < runLength ? 0u : leading * text[i - runLength]);
            if (i >= runLength - 1)
            {
                var mark = _marks[i - runLength + 1] = (ushort)((sum * 0x9E3779B1u) >> (32 - MarkBits));
                _has[mark >> FieldBits] |= 1ul << mark;
            }
        }
    }

    /// <summary>No less than the share of its runs, from 0 to 1, that the other text has too.</summary>
    public double AtMostIn(RunMarks other)
    {
        var found = 0;
        foreach (var mark in _marks)
        {
            found += (other._has[mark >> FieldBits] & (1ul << mark)) != 0 ? 1 : 0;
        }

        return (double)found / _marks.Length;
    }
}
