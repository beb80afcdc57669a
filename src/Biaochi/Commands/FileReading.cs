using Biaochi.Documents;

namespace Biaochi.Commands;

/// <summary>One file: what it held, or why it could not be read.</summary>
internal sealed record FileReading(string Path, ReadResult? Result, string? Failure)
{
    public static async Task<FileReading> OfAsync(string path, ReadingOptions options, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var result = await ReadAsync(stream, System.IO.Path.GetFileName(path), options, cancellationToken);

            // No command draws the document, and its rows take more memory than its forms.
            return new FileReading(path, result with { Rows = [], Traces = [] }, null);
        }
        catch (DocumentFormatException exception)
        {
            return new FileReading(path, null, exception.Message + Advice(exception, options));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileReading(path, null, path.AsSpan().ContainsAny('*', '?') ? $"{path}：没有符合的文件。请核对文件名和所在文件夹。" : $"{path}：没有这个文件。请核对文件名和所在文件夹。");
        }
        catch (UnauthorizedAccessException)
        {
            return new FileReading(path, null, Directory.Exists(path) ? $"{path}：文件夹中没有可以读取的文件。请核对文件夹。" : $"{path}：没有权限读取。请检查文件的读取权限。");
        }
        catch (IOException exception)
        {
            return new FileReading(path, null, $"{path}：读取中断（{exception.Message}）。请确认文件没有被占用，再试一次。");
        }
    }

    /// <summary>What an option of the command line can do about it; empty where none can.</summary>
    private static string Advice(DocumentFormatException exception, ReadingOptions options) =>
        exception.ConvertsTo is not null && options.Converter is null ? "也可以加 --convert，由 LibreOffice 转换后读取。"
        : exception.InnerException is OperationCanceledException ? "也可以用 --timeout 给出更多时间（秒）。"
        : "";

    private static async Task<ReadResult> ReadAsync(FileStream stream, string name, ReadingOptions options, CancellationToken cancellationToken)
    {
        var reading = new ReadOptions { Layouts = options.Layouts, MaxTime = options.MaxTime };
        try
        {
            return FormReader.Read(stream, name, reading, cancellationToken);
        }
        catch (DocumentFormatException exception) when (exception.ConvertsTo is not null && options.Converter is not null)
        {
            stream.Position = 0;
            var content = new byte[stream.Length];
            await stream.ReadExactlyAsync(content, cancellationToken);
            return FormReader.Read(new MemoryStream(await options.Converter.ConvertAsync(content, name, exception.ConvertsTo, cancellationToken)), name, reading, cancellationToken);
        }
    }
}
