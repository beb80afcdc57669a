using System.IO.Compression;
using Biaochi.Documents.Html;
using Biaochi.Documents.Json;

namespace Biaochi.Documents;

/// <summary>The kinds of documents that are read. Each has a folder that brings it to the neutral shape.</summary>
internal enum DocumentKind
{
    /// <summary>Plain text, as PDF extraction or a spreadsheet leaves it.</summary>
    Text,

    /// <summary>Interchange JSON.</summary>
    Json,

    /// <summary>A web page, or a table of one that was saved as .xls or .doc.</summary>
    Html,

    /// <summary>Word, Office Open XML.</summary>
    Docx,

    /// <summary>Excel, Office Open XML.</summary>
    Xlsx,

    /// <summary>Excel 97–2003.</summary>
    Xls,

    Pdf,
}

/// <summary>Tells a document's kind by its content; names lie.</summary>
internal static class DocumentKinds
{
    private static readonly string[] HtmlMarks = ["<!doctype html", "<html", "<table", "<body", "<head"];

    /// <summary>The kind of a file that is no text; null where its bytes may be one.</summary>
    /// <exception cref="DocumentFormatException">The file is of a kind that is not read, or a broken archive.</exception>
    public static DocumentKind? OfBinary(byte[] bytes, string file)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, 1024));
        if (IsPdf(bytes))
        {
            return DocumentKind.Pdf;
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]))
        {
            return OfArchive(bytes, file);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            if (HasStream(bytes, "EncryptedPackage"))
            {
                throw ForeignKind.Locked(file);
            }

            return HasStream(bytes, "Workbook") || HasStream(bytes, "Book") ? DocumentKind.Xls : throw ForeignKind.Refusal(ForeignKind.OldWord, file);
        }

        ForeignKind.Refuse(bytes, file);
        return null;
    }

    /// <summary>Mail programs put lines of their own before a PDF, but its objects follow; a text that only speaks of PDF has none.</summary>
    private static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) switch
    {
        < 0 => false,
        0 => true,
        var at => bytes[at..].IndexOf("endobj"u8) >= 0,
    };

    public static DocumentKind OfText(string text) => InterchangeReader.Recognises(text) ? DocumentKind.Json : IsHtml(text) || Mhtml.Recognises(text) ? DocumentKind.Html : DocumentKind.Text;

    private static bool IsHtml(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        return start.StartsWith("<", StringComparison.Ordinal) && Array.Exists(HtmlMarks, mark => text.AsSpan(0, Math.Min(text.Length, 4096)).Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static DocumentKind OfArchive(byte[] bytes, string file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (archive.GetEntry("word/document.xml") is not null)
            {
                return DocumentKind.Docx;
            }

            if (archive.GetEntry("xl/workbook.xml") is not null)
            {
                return DocumentKind.Xlsx;
            }

            if (archive.GetEntry("xl/workbook.bin") is not null)
            {
                throw ForeignKind.Refusal(ForeignKind.BinaryWorkbook, file);
            }

            // Some programs number the part that holds the text: word/document2.xml.
            if (archive.GetEntry("[Content_Types].xml") is not null && archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal)))
            {
                return DocumentKind.Docx;
            }

            throw ForeignKind.Refusal(OfOpenDocument(archive) ?? ForeignKind.Archive, file);
        }
        catch (InvalidDataException exception)
        {
            throw new DocumentFormatException(file, "文件不完整或已损坏，无法打开。请重新导出或重新传送后再读取。", exception);
        }
    }

    /// <summary>An OpenDocument file names its kind in its first part (OpenDocument 1.3 part 2, 3.3).</summary>
    private static ForeignKind? OfOpenDocument(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not { Length: < 200 } entry)
        {
            return null;
        }

        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd().Contains("spreadsheet", StringComparison.Ordinal) ? ForeignKind.OpenSpreadsheet : ForeignKind.OpenText;
    }

    /// <summary>Names of an OLE file's streams are written in UTF-16 in its directory.</summary>
    private static bool HasStream(byte[] bytes, string name) => bytes.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(name + "\0")) >= 0;
}
