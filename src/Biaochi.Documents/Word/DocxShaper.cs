using System.Xml;
using Biaochi.Documents.Shape;

namespace Biaochi.Documents.Word;

/// <summary>
/// Brings a Word document (WordprocessingML, ISO/IEC 29500-1, transitional and strict) to the neutral shape: what a person who opens it
/// reads as lines and tables, all else as notes.
/// </summary>
internal static class DocxShaper
{
    /// <exception cref="DocumentFormatException">The file is broken, or larger than the options allow.</exception>
    public static DocumentShape Shape(byte[] bytes, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var package = DocxPackage.Open(bytes, file, options);
            var builder = new ShapeBuilder(file, options, cancellationToken);
            var lists = new ListNumbers(ListDefinitions.Load(package));
            var marks = new ReferenceMarks();
            ReadBody(package, new ContentReader(builder, lists, marks, options) { HiddenStyles = HiddenStyles.Load(package) });
            new NotesReader(package, builder, marks, options).Read();
            return builder.Build();
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            throw new DocumentFormatException(file, "Word 文件不完整或已损坏，无法打开。请在 Word 或 WPS 中打开并另存为 .docx 后再读取。", exception);
        }
    }

    private static void ReadBody(DocxPackage package, ContentReader content)
    {
        using var reader = package.Read(package.MainPart);
        if (WordXml.ReadTo(reader, "body"))
        {
            content.ReadBody(reader);
        }
    }
}
