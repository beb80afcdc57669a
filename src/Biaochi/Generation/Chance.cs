namespace Biaochi.Generation;

/// <summary>Numbers without a pattern that are the same for one seed on every machine and in every version of the runtime (SplitMix64, Steele et al. 2014).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Chances of their own for the thing of that number.</summary>
    public static Chance For(long seed, long number) => new(new Chance(((ulong)seed * 0x9E3779B97F4A7C15) ^ (ulong)number).Draw());

    /// <summary>From 0 to below <paramref name="below"/>.</summary>
    public int Next(int below) => (int)((Draw() >> 32) * (ulong)below >> 32);

    /// <summary>Both ends included.</summary>
    public int Between(int from, int to) => from + Next(to - from + 1);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    public char Of(string choices) => choices[Next(choices.Length)];

    private ulong Draw()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
