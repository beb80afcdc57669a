namespace Biaochi.Reviewer.Similarity;

/// <summary>A part of a text, counted in characters.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
