using System.IO.Compression;
using System.Xml;
using Biaochi.Documents.Packaging;

namespace Biaochi.Documents.Excel;

/// <summary>
/// The parts of an Office Open XML package (ECMA-376 part 2) as readers that go forward only, so that a part is never whole in memory.
/// Document type declarations are refused and nothing outside the file is fetched.
/// </summary>
internal sealed class WorkbookArchive : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        NameTable = new NameTable(),
    };

    private readonly UnpackLimit _limit;

    /// <exception cref="InvalidDataException">The bytes are no archive.</exception>
    public WorkbookArchive(byte[] bytes, string file, ReadOptions options)
    {
        _zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        _limit = new UnpackLimit(file, options.MaxDecompressedBytes);
        foreach (var entry in _zip.Entries)
        {
            _parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Null where the package has no such part.</summary>
    public XmlReader? Open(string path) =>
        _parts.TryGetValue(path, out var entry) ? XmlReader.Create(_limit.Watch(entry.Open(), entry.CompressedLength), _settings) : null;

    /// <summary>What the part points to within the package; targets are paths from its root.</summary>
    /// <param name="path">The part; the empty path is the package itself.</param>
    public IReadOnlyList<PartRelation> Relations(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        using var reader = Open($"{path[..slash]}_rels/{path[slash..]}.rels");
        var relations = new List<PartRelation>();
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Target") is { } target && reader.GetAttribute("Type") is { } type)
            {
                relations.Add(new PartRelation(reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], Resolve(path[..slash], target)));
            }
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var steps = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/', '\\'))
        {
            if (step == "..")
            {
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            }
            else if (step is not ("." or ""))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}

/// <summary>A relation of a part (ECMA-376 part 2, 9.3).</summary>
/// <param name="Type">The last word of its type, the same in the transitional and the strict dialect: worksheet, comments, drawing.</param>
/// <param name="Target">The path of the part it points to.</param>
internal sealed record PartRelation(string Id, string Type, string Target);
