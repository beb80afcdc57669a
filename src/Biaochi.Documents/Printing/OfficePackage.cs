using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Biaochi.Documents.Printing;

/// <summary>
/// An Office Open XML package (ECMA-376 part 2) that comes out the same each time: parts in the order given, all dated alike, no author and
/// no machine in it.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The first day a zip archive can name (APPNOTE 4.4.6).</summary>
    private static readonly DateTimeOffset FirstDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    private readonly ZipArchive _archive;

    /// <param name="parts">All parts with their content types; the content types come first in the archive.</param>
    public OfficePackage(Stream stream, IEnumerable<(string Path, string ContentType)> parts)
    {
        _archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add("[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", ContentTypes);
            WriteDefault(xml, "rels", "application/vnd.openxmlformats-package.relationships+xml");
            WriteDefault(xml, "xml", "application/xml");
            foreach (var (path, contentType) in parts)
            {
                xml.WriteStartElement("Override", ContentTypes);
                xml.WriteAttributeString("PartName", "/" + path);
                xml.WriteAttributeString("ContentType", contentType);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    public void Add(string path, Action<XmlWriter> write)
    {
        var entry = _archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = FirstDay;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    /// <summary>The relationships of a part; of the package where <paramref name="part"/> is empty.</summary>
    public void AddRelationships(string part, IEnumerable<(string Id, string Type, string Target)> relationships)
    {
        var slash = part.LastIndexOf('/');
        Add($"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels", xml =>
        {
            xml.WriteStartElement("Relationships", Relationships);
            foreach (var (id, type, target) in relationships)
            {
                xml.WriteStartElement("Relationship", Relationships);
                xml.WriteAttributeString("Id", id);
                xml.WriteAttributeString("Type", type);
                xml.WriteAttributeString("Target", target);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });
    }

    /// <summary>The title, which is all that the document tells of itself.</summary>
    public void AddTitle(string title) => Add("docProps/core.xml", xml =>
    {
        xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", title);
        xml.WriteEndElement();
    });

    public void Dispose() => _archive.Dispose();

    private static void WriteDefault(XmlWriter xml, string extension, string contentType)
    {
        xml.WriteStartElement("Default", ContentTypes);
        xml.WriteAttributeString("Extension", extension);
        xml.WriteAttributeString("ContentType", contentType);
        xml.WriteEndElement();
    }
}
