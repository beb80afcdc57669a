using Biaochi.Forms.Interchange;

namespace Biaochi.Documents;

/// <summary>The one door through which documents become forms.</summary>
public static class FormReader
{
    /// <summary>Reads every form of a document. The kind is recognised by content; the name serves messages and positions.</summary>
    /// <exception cref="DocumentFormatException">The file cannot be read at all: empty, binary, too large, broken.</exception>
    public static ReadResult Read(Stream stream, string name, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        try
        {
            return new ReadResult(FormJson.ReadDocument(content.ToArray()), [], []);
        }
        catch (FormJsonException exception)
        {
            throw new DocumentFormatException(name, exception.Message, exception);
        }
    }
}
