using Biaochi.Documents.Csv;
using Biaochi.Documents.Fonts;
using Biaochi.Documents.Printing;
using Biaochi.Documents.Printing.Excel;
using Biaochi.Documents.Printing.Pdf;
using Biaochi.Forms;

namespace Biaochi.Documents;

/// <summary>The one door through which forms become documents: the official form for people, tables and JSON for programs.</summary>
public static class FormWriter
{
    /// <summary>Writes the forms in their order. The same forms and options give the same bytes; nothing of this machine or its user goes with them.</summary>
    /// <param name="stream">Written from where it stands; left open. It need not seek.</param>
    /// <param name="options"><see cref="WriteOptions.Default"/> when null; data files take none.</param>
    /// <exception cref="FontException">The font file that was named cannot be used.</exception>
    public static WriteResult Write(IReadOnlyList<TargetForm> forms, FormFileKind kind, Stream stream, WriteOptions? options = null)
    {
        options ??= WriteOptions.Default;
        switch (kind)
        {
            case FormFileKind.Docx:
                DocumentWriter.WriteWord(BatchPrinter.Print(forms, options), stream);
                break;
            case FormFileKind.Xlsx:
                ExcelWriter.Write(BatchPrinter.Print(forms, options), stream);
                break;
            case FormFileKind.Html:
                DocumentWriter.WriteHtml(BatchPrinter.Print(forms, options), stream);
                break;
            case FormFileKind.Pdf:
                return new WriteResult(PdfWriter.Write(BatchPrinter.Print(forms, options), stream, new PdfWriteOptions { FontFile = options.FontFile, Created = options.Created }).MissingCharacters);
            case FormFileKind.Csv:
                FormCsv.Write(stream, forms);
                break;
            case FormFileKind.Json:
                ReadJson.Write(stream, [new ReadResult(forms, [], [])]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }

        return WriteResult.Complete;
    }
}
