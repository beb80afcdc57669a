using System.IO.Compression;
using System.Text;
using Biaochi.Documents.Shape;
using Biaochi.Documents.Word;

namespace Biaochi.Documents.Tests.Word;

/// <summary>Makes small Word documents of their XML, and reads them.</summary>
internal sealed class DocxFile
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly Dictionary<string, byte[]> _parts = [];
    private readonly List<(string Kind, string Target)> _relations = [];

    public string MainPart { get; init; } = "word/document.xml";

    public string Namespace { get; init; } = Transitional;

    public string RelationTypes { get; init; } = Relations;

    /// <summary>The content of the body.</summary>
    public static DocxFile Of(string body) => new DocxFile().WithBody(body);

    public static string Paragraph(string content) => $"<w:p>{content}</w:p>";

    public static string Run(string text, string properties = "") => $"""<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>""";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(Run(text))}</w:tc>";

    public DocxFile WithBody(string body) => With(MainPart, Wrap("document", $"<w:body>{body}<w:sectPr/></w:body>"));

    /// <summary>A part that the text is related to, by its root element.</summary>
    public DocxFile WithRelated(string kind, string root, string content)
    {
        _relations.Add((kind, $"{kind}.xml"));
        return With($"word/{kind}.xml", Wrap(root, content));
    }

    public DocxFile With(string part, string xml) => With(part, Encoding.UTF8.GetBytes(xml));

    public DocxFile With(string part, byte[] content)
    {
        _parts[part] = content;
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types/>"u8);
            Add(archive, "_rels/.rels", Encoding.UTF8.GetBytes($"""<Relationships><Relationship Type="{RelationTypes}officeDocument" Target="{MainPart}"/></Relationships>"""));
            Add(archive, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"<Relationships>{string.Concat(_relations.Select(relation => $"""<Relationship Type="{RelationTypes}{relation.Kind}" Target="{relation.Target}"/>"""))}</Relationships>"));
            foreach (var (part, content) in _parts)
            {
                Add(archive, part, content);
            }
        }

        return stream.ToArray();
    }

    public DocumentShape Shape(ReadOptions? options = null) => DocxShaper.Shape(ToBytes(), "表.docx", options ?? ReadOptions.Default, TestContext.Current.CancellationToken);

    /// <summary>Each row as its cells with a stroke between them.</summary>
    public string[] Rows() => [.. Shape().Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text)))];

    private static void Add(ZipArchive archive, string name, ReadOnlySpan<byte> content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }

    private string Wrap(string root, string content) =>
        $"""<w:{root} xmlns:w="{Namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">{content}</w:{root}>""";
}
