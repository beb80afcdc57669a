using System.Security.Cryptography;
using Biaochi.Documents;
using Biaochi.Forms;

namespace Biaochi.Demo;

/// <summary>A document that a department of the invented county handed in, as read.</summary>
/// <param name="Hash">SHA-256 of the file, for the record.</param>
internal sealed record DemoDocument(string Hash, IReadOnlyList<TargetForm> Forms)
{
    /// <summary>Every document of the folders, a folder after the other and by name in each. Uses all processors.</summary>
    public static Task<DemoDocument[]> ReadAllAsync(IEnumerable<string> folders, CancellationToken cancellationToken)
    {
        var paths = folders.SelectMany(folder => Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)).ToList();
        return Task.Run(() => paths.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(path => Read(path, cancellationToken)).ToArray(), cancellationToken);
    }

    private static DemoDocument Read(string path, CancellationToken cancellationToken)
    {
        var bytes = File.ReadAllBytes(path);
        using var stream = new MemoryStream(bytes);
        var read = FormReader.Read(stream, Path.GetFileName(path), cancellationToken: cancellationToken);
        return new DemoDocument(Convert.ToHexStringLower(SHA256.HashData(bytes)), read.Forms);
    }
}
