using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Biaochi.Documents.Conversion;

/// <summary>
/// Has LibreOffice convert a document that we do not read ourselves (.doc, .wps, .odt, .ods) to one that we do. Strangers' documents are not
/// trusted: each conversion has an empty folder and a profile of its own, runs no macros, follows no links, and is ended in time.
/// </summary>
public sealed class OfficeConverter(OfficeConverterOptions options)
{
    private const int LongestExtension = 5;

    /// <param name="content">The document.</param>
    /// <param name="file">Its name, for messages; its extension tells the program what it may be.</param>
    /// <param name="target">What to make of it: <see cref="DocumentFormatException.ConvertsTo"/>.</param>
    /// <param name="cancellationToken">Ends the program early.</param>
    /// <exception cref="DocumentFormatException">It was not converted: the program is not there, refuses, or takes too long.</exception>
    public async Task<byte[]> ConvertAsync(byte[] content, string file, string target, CancellationToken cancellationToken = default)
    {
        var folder = Directory.CreateTempSubdirectory("biaochi-");
        try
        {
            var source = Path.Combine(folder.FullName, "document" + Extension(file));
            await File.WriteAllBytesAsync(source, content, cancellationToken);
            OfficeProfile.Write(folder.FullName);
            await RunAsync(OfficeProfile.StartInfo(options.ProgramPath, folder.FullName, source, target), file, cancellationToken);
            return await TakeAsync(Path.Combine(folder.FullName, "out", "document." + target), file, cancellationToken);
        }
        finally
        {
            Delete(folder);
        }
    }

    private async Task RunAsync(ProcessStartInfo start, string file, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.TimeLimit);
        using var process = Start(start, file);
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DocumentFormatException(file, string.Create(CultureInfo.InvariantCulture, $"转换超过 {options.TimeLimit.TotalSeconds:0} 秒仍未完成，已停止。请在 Word 或 WPS 中另存为 .docx 或 .xlsx 后再读取。"), exception);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
    }

    private Process Start(ProcessStartInfo start, string file)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new DocumentFormatException(file, $"转换程序 {options.ProgramPath} 无法启动。请确认 LibreOffice 已安装，并核对程序路径。", exception);
        }
    }

    private async Task<byte[]> TakeAsync(string path, string file, CancellationToken cancellationToken)
    {
        var converted = new FileInfo(path);
        if (!converted.Exists || converted.Length == 0)
        {
            throw new DocumentFormatException(file, "转换没有成功，文件可能已损坏或设有密码。请在 Word 或 WPS 中打开并另存为 .docx 或 .xlsx 后再读取。");
        }

        return converted.Length <= options.MaxBytes
            ? await File.ReadAllBytesAsync(path, cancellationToken)
            : throw new DocumentFormatException(file, "转换后的文件过大，未读取。请拆分后再读取。");
    }

    /// <summary>Of the name nothing but a plain extension reaches the program.</summary>
    private static string Extension(string file)
    {
        var extension = Path.GetExtension(file);
        return extension.Length is > 1 and <= LongestExtension && extension.AsSpan(1).IndexOfAnyExcept(PlainLetters) < 0 ? extension.ToLowerInvariant() : "";
    }

    private static readonly System.Buffers.SearchValues<char> PlainLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>A program just ended may hold a file a moment longer on Windows; the system clears its temporary folder.</summary>
    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
