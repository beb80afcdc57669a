using System.Security.Cryptography;
using Biaochi.Documents;
using Biaochi.Documents.Layouts;
using Biaochi.Pages.Shared.Drawing;
using Biaochi.Pages.Workbench.Desk;

namespace Biaochi.Pages.Workbench.Declarations.Import;

/// <summary>Reads the files a clerk brings in.</summary>
internal static class ImportIntake
{
    /// <summary>Why these files cannot be read together, in words for the user; null when they can.</summary>
    public static string? Refuse(IReadOnlyList<IFormFile> files)
    {
        if (files.Count == 0)
        {
            return "没有收到文件。请先选择文件，再点“读取”。";
        }

        var bytes = files.Sum(file => file.Length);
        return files.Count > DeskLimits.MaxFiles ? $"没有读取：共 {files.Count} 个文件，超过一次 {DeskLimits.MaxFiles} 个的上限。请分次导入。"
            : bytes > DeskLimits.MaxBytes ? $"没有读取：文件共 {bytes / 1048576m:0.0} MB，超过一次 {DeskLimits.MaxBytes / 1048576} MB 的上限。请分次导入。"
            : null;
    }

    public static async Task<ImportBatch> ReadAsync(IReadOnlyList<IFormFile> files, int fiscalYear, FormLayouts layouts, CancellationToken cancellationToken)
    {
        var batch = new ImportBatch(fiscalYear);
        foreach (var file in files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            batch = Add(batch, Path.GetFileName(file.FileName), content, layouts, cancellationToken);
        }

        return batch;
    }

    private static ImportBatch Add(ImportBatch batch, string name, MemoryStream content, FormLayouts layouts, CancellationToken cancellationToken)
    {
        try
        {
            content.Position = 0;
            var result = FormReader.Read(content, name, new ReadOptions { MaxBytes = DeskLimits.MaxBytes, Layouts = layouts }, cancellationToken);
            var hash = Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
            return batch.With(new ImportFile(name, hash, content.Length, [.. result.Problems], Failure: null), FormReading.Of(result));
        }
        catch (DocumentFormatException exception)
        {
            return batch.With(new ImportFile(name, "", content.Length, [], exception.Message), []);
        }
    }
}
