namespace Biaochi.Forms.Interchange;

/// <summary>A text is not interchange JSON. The message is Chinese, names the place, and is made for the person who sent the file.</summary>
public sealed class FormJsonException : Exception
{
    public FormJsonException(string message, long? line = null, Exception? inner = null)
        : base(line is null ? message : $"第 {line} 行：{message}", inner)
    {
        Line = line;
    }

    /// <summary>The line from 1 where reading stopped, when it is known. The message has it too.</summary>
    public long? Line { get; }
}
