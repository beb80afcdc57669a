using Biaochi.Documents.Layouts;

namespace Biaochi.Documents;

/// <summary>What stands around the forms of a written document.</summary>
public sealed record WriteOptions
{
    public static WriteOptions Default { get; } = new();

    /// <summary>The document's title, which programs show in their window; the first form's heading when null.</summary>
    public string? Title { get; init; }

    /// <summary>A notice before the forms, as an approval goes out with one.</summary>
    public CoverNotice? Notice { get; init; }

    /// <summary>The layouts on whose paper forms are set; a form of none of them is set on the default's.</summary>
    public FormLayouts Layouts { get; init; } = FormLayouts.Embedded;

    /// <summary>A table of contents before the forms.</summary>
    public bool HasContents { get; init; }

    /// <summary>「第 3 页 共 20 页」 at the foot of each page.</summary>
    public bool HasPageNumbers { get; init; } = true;

    /// <summary>The TrueType font file (.ttf, .ttc) that a PDF is set in and carries with it; Noto Sans SC when null.</summary>
    public string? FontFile { get; init; }

    /// <summary>The date that a PDF says it was made; without one the same forms are the same file on every day.</summary>
    public DateTimeOffset? Created { get; init; }
}

/// <summary>A notice in the manner of an official letter.</summary>
/// <param name="Heading">e.g. 关于批复2024年度项目支出绩效目标的通知.</param>
/// <param name="Paragraphs">The addressee first, ending in a colon, then the text.</param>
/// <param name="Signature">Who and when, each on a line of its own, at the right.</param>
public sealed record CoverNotice(string Heading, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Signature);
