using Biaochi.Documents.Layouts;

namespace Biaochi.Documents;

/// <summary>Limits on what one document may ask of us, and the layouts to read it with.</summary>
public sealed record ReadOptions
{
    public static ReadOptions Default { get; } = new();

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaxBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>
    /// The most that what is compressed in one document (the parts of a .docx or .xlsx, the streams of a PDF) may hold unpacked, in bytes, all together. A form takes some 50 KB of
    /// WordprocessingML, so that this is a document of many thousand.
    /// </summary>
    public long MaxDecompressedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>The largest number of table cells, or of lines, in one document.</summary>
    public int MaxCells { get; init; } = 5_000_000;

    /// <summary>How deep elements may stand in each other, tables within tables above all. Word itself writes some fifteen levels for a text box.</summary>
    public int MaxNesting { get; init; } = 256;

    /// <summary>The largest number of pages of one document.</summary>
    public int MaxPages { get; init; } = 20_000;

    /// <summary>The layouts that forms may be written in.</summary>
    public FormLayouts Layouts { get; init; } = FormLayouts.Embedded;

    /// <summary>The longest time one document may take.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);
}
