using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Biaochi.Documents.Packaging;

namespace Biaochi.Documents.Word;

/// <summary>The parts of a .docx and how they are related (ISO/IEC 29500-2, Open Packaging Conventions).</summary>
internal sealed class DocxPackage : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly UnpackLimit _limit;
    private readonly string _file;
    private readonly List<(string Kind, string Part)> _related;

    private DocxPackage(ZipArchive archive, string file, ReadOptions options)
    {
        (_archive, _file, _limit) = (archive, file, new UnpackLimit(file, options.MaxDecompressedBytes));
        MainPart = Relations("_rels/.rels", "").Find(relation => relation.Kind == "officeDocument").Part ?? "word/document.xml";
        _related = Relations(RelationsOf(MainPart), MainPart);
    }

    /// <summary>The part that holds the text.</summary>
    public string MainPart { get; }

    /// <exception cref="InvalidDataException">The archive is broken.</exception>
    public static DocxPackage Open(byte[] bytes, string file, ReadOptions options)
    {
        var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        try
        {
            return new DocxPackage(archive, file, options);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>The parts that belong to the text, by the last word of the relation's type: comments, footnotes, numbering, styles, header. Both families of namespaces use the same words.</summary>
    public IEnumerable<string> Related(string kind) => _related.Where(relation => relation.Kind == kind && _archive.GetEntry(relation.Part) is not null).Select(relation => relation.Part).Distinct();

    /// <summary>A reader over a part, which forbids document type definitions and with them entities.</summary>
    public XmlReader Read(string part)
    {
        var entry = _archive.GetEntry(part) ?? throw new DocumentFormatException(_file, $"Word 文件不完整，缺少 {part}。请重新导出后再读取。");
        return XmlReader.Create(_limit.Watch(entry.Open(), entry.CompressedLength), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
    }

    /// <summary>A small part as a whole: styles, numbering.</summary>
    public XElement? Load(string kind)
    {
        if (Related(kind).FirstOrDefault() is not { } part)
        {
            return null;
        }

        using var reader = Read(part);
        return XDocument.Load(reader).Root;
    }

    public void Dispose() => _archive.Dispose();

    private List<(string Kind, string Part)> Relations(string relations, string source)
    {
        if (_archive.GetEntry(relations) is null)
        {
            return [];
        }

        using var reader = Read(relations);
        return [.. XDocument.Load(reader).Root!.Elements()
            .Where(relation => (string?)relation.Attribute("TargetMode") != "External")
            .Select(relation => (LastWord((string?)relation.Attribute("Type") ?? ""), Resolve(source, (string?)relation.Attribute("Target") ?? "")))];
    }

    private static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>A target is relative to the folder of its source, or begins with a stroke.</summary>
    private static string Resolve(string source, string target) => Uri.TryCreate(new Uri("part:///" + source), target, out var uri) ? Uri.UnescapeDataString(uri.AbsolutePath).TrimStart('/') : target;

    private static string LastWord(string type) => type[(type.LastIndexOf('/') + 1)..];
}
