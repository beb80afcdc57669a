namespace Biaochi.Documents.Excel;

/// <summary>What is the same for comments of both file formats.</summary>
internal static class SheetRemarks
{
    /// <summary>Excel begins a comment with its writer's name and a colon on a line of its own.</summary>
    public static string WithoutAuthor(string text, string? author) =>
        author is { Length: > 0 } && text.StartsWith(author, StringComparison.Ordinal) ? text[author.Length..].TrimStart(':', '：', '\r', '\n', ' ') : text;
}
