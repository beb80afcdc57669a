using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Biaochi.Core;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Declarations;
using Biaochi.Core.Organisations;
using Biaochi.Reviewer;

namespace Biaochi.Commands;

/// <summary><c>biaochi import FILE... --data DIR</c>: forms of documents become drafts of their units.</summary>
internal static class ImportFormsCommand
{
    public static Command Create()
    {
        var files = FormFiles.Argument();
        var data = DataFolder.Option();
        var county = new Option<string?>("--county") { Description = "区划代码，6 位或 9 位；数据文件夹中还没有区划时须给出。", HelpName = "CODE" };
        var countyName = new Option<string?>("--county-name") { Description = "新建区划的名称，如 青禾县；不给时取申报表标题中的县名。", HelpName = "NAME" };
        var timeout = TimeoutOption.Option();
        var layouts = LayoutFolder.Option();
        var rules = RulesFolder.Option();
        var year = new Option<int?>("--year") { Description = "表上没有写年度时用的年度。", HelpName = "YYYY" };
        var command = new Command("import", "把文件中的申报表导入为各单位的草稿；缺少的区划、部门、单位按代码和名称建立。") { files, data, county, countyName, year, timeout, layouts, rules };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            FormFiles.ReadAsync(parsed.GetRequiredValue(files), new ReadingOptions { MaxTime = parsed.GetValue(timeout), Layouts = parsed.GetRequiredValue(layouts) }, cancellationToken), new Target(parsed.GetRequiredValue(data), parsed.GetRequiredValue(rules)), new Place(parsed.GetValue(county), parsed.GetValue(countyName), parsed.GetValue(year)), cancellationToken));
        return command;
    }

    private sealed record Target(string Data, ReviewRules Rules);

    private sealed record Place(string? CountyCode, string? CountyName, int? Year);

    private static async Task<int> RunAsync(Task<FormFiles> reading, Target target, Place place, CancellationToken cancellationToken)
    {
        var files = await reading;
        files.Report();
        await using var folder = await DataFolder.OpenAsync(target.Data, cancellationToken, target.Rules);
        var status = files.Status;
        foreach (var file in files.Readings.Where(file => file.Result?.Forms.Count > 0))
        {
            var options = new ImportFormsOptions
            {
                Forms = file.Result!.Forms,
                RegionCode = place.CountyCode is { } code ? Region.FullCode(code) : null,
                RegionName = place.CountyName ?? RegionNames.InTitles(file.Result.Forms),
                FiscalYear = place.Year,
                FileHash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file.Path, cancellationToken))),
            };
            var process = folder.Begin(ProcessType.FormImporting, Actor.Operator);
            var imported = await folder.RunAsync(services => services.GetRequiredService<ImportForms>().ExecuteAsync(options, process, cancellationToken));
            status = Math.Max(status, Report(file.Path, file.Result.Forms.Count, imported));
        }

        return status;
    }

    private static int Report(string path, int forms, Result<FormImport> imported)
    {
        if (!imported.Succeeded)
        {
            Console.Error.WriteLine($"{path}：{imported.Refusal.Message}");
            return ExitStatus.BadUsage;
        }

        foreach (var made in imported.Value.Made)
        {
            Console.WriteLine($"新建 {made}");
        }

        foreach (var problem in imported.Value.Problems)
        {
            Console.Error.WriteLine($"{Path.GetFileName(path)}{(problem.Line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" 第 {problem.Line} 行"))}：{problem.Message}");
        }

        var count = imported.Value.Declarations.Count;
        Console.WriteLine($"{Path.GetFileName(path)}：读出 {forms} 张，导入 {count} 张草稿{(forms > count ? $"，{forms - count} 张没有导入（已有或见提示）" : "")}。");
        return imported.Value.Problems.Count > 0 ? ExitStatus.Objections : ExitStatus.Done;
    }
}
