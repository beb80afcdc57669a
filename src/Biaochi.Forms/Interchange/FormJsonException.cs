namespace Biaochi.Forms.Interchange;

/// <summary>A text is not interchange JSON. The message is Chinese and made for the person who sent the file.</summary>
public sealed class FormJsonException(string message, long? line, Exception? inner) : Exception(message, inner)
{
    /// <summary>The line from 1 where reading stopped, when it is known.</summary>
    public long? Line => line;
}
