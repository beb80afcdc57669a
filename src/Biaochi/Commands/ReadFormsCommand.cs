using System.CommandLine;
using Biaochi.Documents;
using Biaochi.Documents.Layouts;

namespace Biaochi.Commands;

/// <summary><c>biaochi read FILE...</c>: forms of documents as data.</summary>
internal static class ReadFormsCommand
{
    public static Command Create()
    {
        var files = FormFiles.Argument();
        var format = OutputFormat.Option("json", "csv", "xlsx", "docx", "html", "pdf");
        var output = OutputFile.Option();
        var jobs = CountOption.Create("--jobs", "同时读几个文件，默认为处理器个数。", Environment.ProcessorCount);
        var layouts = LayoutFolder.Option();
        var timeout = TimeoutOption.Option();
        var convert = ConvertOption.Option();
        var command = new Command("read", "读出文件中的绩效目标申报表，输出为数据。") { files, format, output, jobs, timeout, layouts, convert };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var read = await FormFiles.ReadAsync(
                parsed.GetRequiredValue(files),
                new ReadingOptions { Jobs = parsed.GetValue(jobs), MaxTime = parsed.GetValue(timeout), Layouts = parsed.GetRequiredValue(layouts), Converter = ConvertOption.Converter(parsed, convert) },
                cancellationToken);
            read.Report();
            return Math.Max(read.Status, Write(read, parsed.GetRequiredValue(format), parsed.GetValue(output), parsed.GetRequiredValue(layouts)));
        });
        return command;
    }

    private static int Write(FormFiles files, string format, string? output, FormLayouts layouts) => OutputFile.Write(output, stream =>
    {
        if (format == "json")
        {
            ReadJson.Write(stream, files.Results);
        }
        else
        {
            PrintedForms.Write(files.Forms, format, stream, new WriteOptions { HasContents = files.Forms.Count > 1, Layouts = layouts });
        }
    });
}
