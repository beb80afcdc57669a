namespace Biaochi.Documents.Fonts;

/// <summary>A font file is broken or of a kind that cannot be embedded. The message is Chinese, names the file, and says what to do.</summary>
public sealed class FontException(string file, string message, Exception? inner = null) : Exception($"字体文件 {file}：{message}", inner)
{
    public string File => file;
}
