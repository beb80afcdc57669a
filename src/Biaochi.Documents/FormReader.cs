using Biaochi.Documents.Excel;
using Biaochi.Documents.Grammar;
using Biaochi.Documents.Html;
using Biaochi.Documents.Json;
using Biaochi.Documents.Pdf.Layout;
using Biaochi.Documents.Shape;
using Biaochi.Documents.Text;
using Biaochi.Documents.Word;
using Biaochi.Forms;

namespace Biaochi.Documents;

/// <summary>The one door through which documents become forms.</summary>
public static class FormReader
{
    /// <summary>Reads every form of a document. The kind is recognised by content; the name serves messages and positions.</summary>
    /// <param name="stream">Read from where it stands to its end; left open.</param>
    /// <param name="name">The file's name; folders in it are left out of positions and messages.</param>
    /// <param name="options">Limits; <see cref="ReadOptions.Default"/> when null.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>The forms in the order of the document. A text without a form gives the problem "no-form".</returns>
    /// <exception cref="DocumentFormatException">The file cannot be read at all: empty, binary, too large, broken, or too slow to read.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static ReadResult Read(Stream stream, string name, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= ReadOptions.Default;
        var file = Path.GetFileName(name);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.MaxTime);
        try
        {
            return Read(ReadBytes(stream, file, options, limit.Token), file, options, limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DocumentFormatException(file, $"读取超过 {options.MaxTime.TotalSeconds:0} 秒仍未完成，已停止。请把文件拆分后再读取。", exception);
        }
    }

    private static ReadResult Read(byte[] bytes, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        var text = "";
        if (DocumentKinds.OfBinary(bytes, file) is not { } kind)
        {
            text = Decode(bytes, file);
            kind = DocumentKinds.OfText(text);
        }

        return kind is DocumentKind.Json ? InterchangeReader.Read(text, file) : Read(Shape(kind, bytes, text, file, options, cancellationToken), file, options, cancellationToken);
    }

    private static DocumentShape Shape(DocumentKind kind, byte[] bytes, string text, string file, ReadOptions options, CancellationToken cancellationToken) => kind switch
    {
        DocumentKind.Text or DocumentKind.Json => TextShaper.Shape(text, file, options, cancellationToken),
        DocumentKind.Html => HtmlShaper.Shape(HtmlPages.Of(bytes, text), file, options, cancellationToken),
        DocumentKind.Docx => DocxShaper.Shape(bytes, file, options, cancellationToken),
        DocumentKind.Xlsx => XlsxShaper.Shape(bytes, file, options, cancellationToken),
        DocumentKind.Xls => XlsShaper.Shape(bytes, file, options, cancellationToken),
        DocumentKind.Pdf => PdfShaper.Shape(bytes, file, options, cancellationToken),
    };

    private static string Decode(byte[] bytes, string file)
    {
        var text = TextDecoder.Decode(bytes)
            ?? throw new DocumentFormatException(file, "内容不是文本，或文字编码无法识别。请用 UTF-8 或 GB18030 编码另存为文本文件后再读取。");
        return !string.IsNullOrWhiteSpace(text) ? text : throw new DocumentFormatException(file, "文件中没有文字。请确认导出是否成功，重新导出后再读取。");
    }

    private static ReadResult Read(DocumentShape shape, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        var result = FormGrammar.Read(shape.Rows, options.Layouts.Catalog, cancellationToken);
        return result with
        {
            Notes = [.. shape.Notes, .. result.Notes],
            Problems = [.. result.Problems, .. shape.Problems, .. result.Forms.Count == 0 ? [NoForm(file)] : Array.Empty<DocumentProblem>()],
        };
    }

    private static DocumentProblem NoForm(string file) => new(
        "no-form",
        $"{file} 中没有找到项目支出绩效目标表：没有“项目名称”“主管部门及代码”等栏目。请确认文件是否正确。",
        null,
        new SourcePosition(file));

    private static byte[] ReadBytes(Stream stream, string file, ReadOptions options, CancellationToken cancellationToken)
    {
        // A stream that knows its length fills one array, which is then the document.
        var content = new byte[stream.CanSeek ? Math.Clamp(stream.Length - stream.Position, 1, Math.Max(1, options.MaxBytes)) : FirstBuffer];
        Span<byte> beyond = stackalloc byte[1];
        var length = 0;
        for (int read; (read = stream.Read(length < content.Length ? content.AsSpan(length) : beyond)) > 0; length += read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (length + read > options.MaxBytes)
            {
                throw new DocumentFormatException(file, $"文件超过 {Size(options.MaxBytes)}，未读取。请拆分后再读取。");
            }

            if (length == content.Length)
            {
                Array.Resize(ref content, (int)Math.Min(2L * length, Array.MaxLength));
                content[length] = beyond[0];
            }
        }

        Array.Resize(ref content, length);
        return length > 0 ? content : throw new DocumentFormatException(file, "文件是空的。请重新导出后再读取。");
    }

    private const int FirstBuffer = 64 * 1024;

    private static string Size(long bytes) => bytes >= 1024 * 1024 ? $"{bytes / (1024 * 1024)} MB" : $"{bytes} 字节";
}
