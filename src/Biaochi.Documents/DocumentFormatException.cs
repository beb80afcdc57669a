namespace Biaochi.Documents;

/// <summary>The file is broken or is no document we read. The message is Chinese, names the file, and says what to do.</summary>
public sealed class DocumentFormatException(string file, string message, Exception? inner = null) : Exception($"{file}：{message}", inner)
{
    public string File => file;

    /// <summary>The kind of document that an office program can make of the file, e.g. docx, so that it can be read; null where none can.</summary>
    public string? ConvertsTo { get; init; }
}
