namespace Biaochi.Documents;

/// <summary>The file is broken or is no document we read. The message is Chinese, names the file, and says what to do.</summary>
public sealed class DocumentFormatException(string file, string message, Exception? inner = null) : Exception($"{file}：{message}", inner)
{
    public string File => file;
}
