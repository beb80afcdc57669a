namespace Biaochi.Forms.Interchange;

/// <summary>
/// A text is not interchange JSON. The message is Chinese, names the JSON path, and is made for the person who sent the file; whoever shows it puts the
/// file's name and the line before it.
/// </summary>
public sealed class FormJsonException(string message, long? line = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The line from 1 where reading stopped, when it is known.</summary>
    public long? Line => line;
}
