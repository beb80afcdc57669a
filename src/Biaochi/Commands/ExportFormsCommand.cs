using System.CommandLine;
using System.Globalization;
using Biaochi.Core.Declarations;
using Biaochi.Documents;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;

namespace Biaochi.Commands;

/// <summary><c>biaochi export</c>: a year's forms out of a data folder, a file for each department, or all in one.</summary>
internal static class ExportFormsCommand
{
    public static Command Create()
    {
        var data = DataFolder.Option();
        var year = new Option<int>("--year") { Description = "预算年度。", HelpName = "YYYY", Required = true };
        var format = OutputFormat.Option("docx", "xlsx", "pdf", "html", "json", "csv");
        var output = new Option<string>("--out") { Description = "写入这个文件夹，一个部门一个文件；写明文件名（如 全县.docx）时合成一个文件。", HelpName = "DIR", Required = true };
        var layouts = LayoutFolder.Option();
        var command = new Command("export", "导出一个年度的申报表：每份取最新一版，没有提交过的取草稿。") { data, year, format, output, layouts };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var folder = await DataFolder.OpenAsync(parsed.GetRequiredValue(data), cancellationToken);
            var export = new FormExport(parsed.GetValue(year), parsed.GetRequiredValue(format), parsed.GetRequiredValue(output), parsed.GetRequiredValue(layouts));
            return await folder.RunAsync(services => export.RunAsync(services.GetRequiredService<DeclarationQueries>(), cancellationToken));
        });
        return command;
    }

    /// <summary>One run of the command.</summary>
    private sealed class FormExport(int year, string format, string output, FormLayouts layouts)
    {
        private readonly List<TargetForm> _waiting = [];
        private int _exported;
        private int _drafts;
        private int _files;
        private int _status = ExitStatus.Done;

        private bool IsOneFile => string.Equals(Path.GetExtension(output), "." + format, StringComparison.OrdinalIgnoreCase);

        public async Task<int> RunAsync(DeclarationQueries declarations, CancellationToken cancellationToken)
        {
            var department = (DeclaredForm?)null;
            await foreach (var declared in declarations.ReadYearAsync(year, cancellationToken))
            {
                if (department is not null && department.DepartmentId != declared.DepartmentId && !IsOneFile)
                {
                    WriteDepartment(department);
                }

                department = declared;
                _waiting.Add(declared.Form);
                _drafts += declared.IsDraft ? 1 : 0;
            }

            if (department is null)
            {
                Console.Error.WriteLine($"{year} 年度没有申报。请核对 --data 和 --year。");
                return ExitStatus.BadUsage;
            }

            if (IsOneFile)
            {
                Write(output, new WriteOptions { Title = string.Create(CultureInfo.InvariantCulture, $"{year}年度项目支出绩效目标"), HasContents = true, Layouts = layouts });
            }
            else
            {
                WriteDepartment(department);
            }

            Console.Error.WriteLine($"导出 {_exported} 份{(_drafts > 0 ? $"（其中 {_drafts} 份没有提交过，取的是草稿）" : "")}，写成 {_files} 个文件。");
            return _status;
        }

        private void WriteDepartment(DeclaredForm department)
        {
            var name = $"{department.DepartmentCode}-{department.DepartmentName}";
            var safe = string.Concat(name.Select(c => Path.GetInvalidFileNameChars().Contains(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c));
            Write(Path.Combine(output, $"{safe}.{format}"), new WriteOptions
            {
                Title = string.Create(CultureInfo.InvariantCulture, $"{department.DepartmentName}{year}年度项目支出绩效目标"),
                HasContents = _waiting.Count > 1,
                Layouts = layouts,
            });
        }

        private void Write(string path, WriteOptions options)
        {
            if (OutputFile.MakeFolderOf(path) is ExitStatus.Done && OutputFile.Write(path, stream => PrintedForms.Write(_waiting, format, stream, options)) is ExitStatus.Done)
            {
                _exported += _waiting.Count;
                _files++;
                Console.Error.WriteLine($"{path}：{_waiting.Count} 份");
            }
            else
            {
                _status = ExitStatus.BadUsage;
            }

            _waiting.Clear();
        }
    }
}
