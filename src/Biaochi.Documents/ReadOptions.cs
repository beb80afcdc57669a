namespace Biaochi.Documents;

/// <summary>Limits on what one document may ask of us.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaxBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>The largest number of table cells, or of lines, in one document.</summary>
    public int MaxCells { get; init; } = 5_000_000;

    /// <summary>How many bytes the parts of a compressed document may unpack to, together.</summary>
    public long MaxDecompressedBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>The longest time one document may take.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);
}
