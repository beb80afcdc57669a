namespace Biaochi.Documents.Printing.Pdf;

/// <summary>How a PDF is written.</summary>
internal sealed record PdfWriteOptions
{
    public static PdfWriteOptions Default { get; } = new();

    /// <summary>A TrueType font file (.ttf, .ttc) to set the document in; Noto Sans SC when null.</summary>
    public string? FontFile { get; init; }

    /// <summary>The date the file says it was made; without one, the same document is the same file on every day.</summary>
    public DateTimeOffset? Created { get; init; }
}
