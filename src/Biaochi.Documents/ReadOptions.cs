namespace Biaochi.Documents;

/// <summary>Limits on what one document may ask of us.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaxBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>The largest number of table cells, or of lines, in one document.</summary>
    public int MaxCells { get; init; } = 5_000_000;

    /// <summary>The most that what is compressed in one document may unpack to, in bytes.</summary>
    public long MaxUnpackedBytes { get; init; } = 400L * 1024 * 1024;

    /// <summary>The largest number of pages of one document.</summary>
    public int MaxPages { get; init; } = 20_000;

    /// <summary>The longest time one document may take.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);
}
