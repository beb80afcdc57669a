using System.IO.Compression;

namespace Biaochi.Fuzzing;

/// <summary>A document to begin with: mostly one that is read without fault.</summary>
public sealed record SoundDocument(string Name, byte[] Bytes)
{
    /// <summary>Its parts can be taken out, broken and packed again.</summary>
    public bool IsArchive { get; } = CanUnpack(Bytes);

    /// <summary>Every document below those files and folders, small ones only, in a fixed order.</summary>
    public static IReadOnlyList<SoundDocument> LoadAll(IEnumerable<string> paths, long largest) =>
    [
        .. paths.SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray() : [path])
            .Where(file => !file.EndsWith(".md", StringComparison.Ordinal) && !file.EndsWith(".gold.json", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('.') && new FileInfo(file).Length <= largest)
            .Select(file => new SoundDocument(Path.GetFileName(file), File.ReadAllBytes(file)))
            .Where(document => document.Bytes.Length > 0),
    ];

    private static bool CanUnpack(byte[] bytes)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            return archive.Entries.Count > 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
