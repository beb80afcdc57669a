using System.ComponentModel;

namespace Biaochi.Forms.Interchange;

/// <summary>A file of forms: what <c>biaochi read</c> prints, and what it accepts.</summary>
[Description("绩效目标申报表交换文件。")]
public sealed record FormDocument
{
    [Description("申报表，按原文件中的顺序。")]
    public required IReadOnlyList<FormEntry> Forms { get; init; }

    [Description("表外文字：封面、目录、通知等。")]
    public IReadOnlyList<NoteEntry>? Notes { get; init; }

    [Description("需要人工查看之处。")]
    public IReadOnlyList<ProblemEntry>? Problems { get; init; }
}

/// <summary>Text beside the forms: covers, headings, notices.</summary>
[Description("一段表外文字及其位置。")]
public sealed record NoteEntry(string Text, string File, int? Page = null, int? Line = null);

/// <summary>Something a person should look at: what, where, and the words it is about.</summary>
[Description("一处需要人工查看的内容。")]
public sealed record ProblemEntry(
    [property: Description("稳定的代码，例如 unplaced-text。")] string Code,
    [property: Description("说明：是什么，为什么，怎么办。")] string Message,
    [property: Description("所指的原文。")] string? Text = null,
    string? File = null,
    int? Page = null,
    int? Line = null);
