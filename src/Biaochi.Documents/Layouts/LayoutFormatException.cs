namespace Biaochi.Documents.Layouts;

/// <summary>A layout file that cannot be right. The message is Chinese: file, line, what is wrong, what to do.</summary>
public sealed class LayoutFormatException(string file, int? line, string reason, Exception? inner = null)
    : Exception(line is null ? $"{file}：{reason}" : $"{file} 第 {line} 行：{reason}", inner)
{
    public string File { get; } = file;

    /// <summary>From 1; null where it is about the whole file.</summary>
    public int? Line { get; } = line;
}
