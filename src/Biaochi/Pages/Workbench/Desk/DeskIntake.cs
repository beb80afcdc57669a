using Biaochi.Documents;
using Biaochi.Documents.Layouts;
using Biaochi.Pages.Shared.Drawing;
using Biaochi.Shared;

namespace Biaochi.Pages.Workbench.Desk;

/// <summary>Reads and reviews the files somebody drops on the desk.</summary>
internal static class DeskIntake
{
    /// <summary>Why these files cannot be added, in words for the user; null when they can.</summary>
    public static string? Refuse(DeskBatch batch, IReadOnlyList<IFormFile> files)
    {
        if (files.Count == 0)
        {
            return "没有收到文件。请先选择文件，再点“读取并审核”。";
        }

        if (batch.Files.Length + files.Count > DeskLimits.MaxFiles)
        {
            return $"没有读取：连同已放入的 {batch.Files.Length} 个，共 {batch.Files.Length + files.Count} 个文件，超过一批 {DeskLimits.MaxFiles} 个的上限。请分批放入，或先清空。";
        }

        return batch.Bytes + files.Sum(file => file.Length) > DeskLimits.MaxBytes
            ? $"没有读取：连同已放入的，文件共 {(batch.Bytes + files.Sum(file => file.Length)) / 1048576m:0.0} MB，超过一批 {DeskLimits.MaxBytes / 1048576} MB 的上限。请分批放入，或先清空。"
            : null;
    }

    public static DeskBatch Add(DeskBatch batch, IReadOnlyList<IFormFile> files, SiteOptions site, CancellationToken cancellationToken) =>
        batch.With([.. files.Select(file => Read(file, site.Layouts, cancellationToken))], site.Rules);

    private static ReadFile Read(IFormFile file, FormLayouts layouts, CancellationToken cancellationToken)
    {
        var name = NameOf(file);
        try
        {
            using var stream = file.OpenReadStream();
            var result = FormReader.Read(stream, name, new ReadOptions { MaxBytes = DeskLimits.MaxBytes, Layouts = layouts }, cancellationToken);
            return new ReadFile(new DeskFile(name, file.Length, result.Forms.Count, [.. result.Problems], Failure: null), [.. FormReading.Of(result)]);
        }
        catch (DocumentFormatException exception)
        {
            return new ReadFile(new DeskFile(name, file.Length, FormCount: 0, [], Reason(exception, name)), []);
        }
    }

    /// <summary>The file's own name: some browsers send the folders too.</summary>
    private static string NameOf(IFormFile file)
    {
        var name = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        return string.Concat(name.Where(c => !char.IsControl(c)));
    }

    /// <summary>The page names the file itself.</summary>
    private static string Reason(DocumentFormatException exception, string name) =>
        exception.Message.StartsWith($"{name}：", StringComparison.Ordinal) ? exception.Message[(name.Length + 1)..] : exception.Message;
}
