using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Biaochi.Core.Accounts;
using Biaochi.Core.Audit;
using Biaochi.Core.Organisations;

namespace Biaochi.Commands;

/// <summary><c>biaochi organisations FILE --data DIR</c>: brings in the county's list of organisations.</summary>
internal static class ImportOrganisationsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "单位清单（JSON），格式同 samples/qinghe/organisations.json。" };
        var data = DataFolder.Option();
        var command = new Command("organisations", "导入单位清单：财政局和股室、主管部门、预算单位。") { file, data };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(data), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string path, string data, CancellationToken cancellationToken)
    {
        if (await ReadAsync(path, cancellationToken) is not { } list)
        {
            return ExitStatus.UnreadableFile;
        }

        await using var folder = await DataFolder.OpenAsync(data, cancellationToken);
        var process = folder.Begin(ProcessType.OrganisationManaging, Actor.Operator);
        var imported = await folder.RunAsync(services => services.GetRequiredService<ImportOrganisations>().ExecuteAsync(list.ToOptions(), process, cancellationToken));
        if (imported.Refusal is { } refusal)
        {
            Console.Error.WriteLine($"{path}：{refusal.Message}");
            return ExitStatus.Objections;
        }

        foreach (var made in imported.Value!.Made)
        {
            Console.WriteLine($"新建 {made}");
        }

        return ExitStatus.Done;
    }

    private static async Task<OrganisationList?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            return await OrganisationList.ReadAsync(stream, cancellationToken);
        }
        catch (JsonException exception)
        {
            Console.Error.WriteLine($"{path}：第 {exception.LineNumber + 1} 行不符合单位清单的格式。请对照 samples/qinghe/organisations.json 修改。");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path}：不能读取。请核对文件名和读取权限。");
        }

        return null;
    }
}

/// <summary>A county's list of organisations as a file.</summary>
internal sealed record OrganisationList(RegionEntry Region, IReadOnlyList<OrganisationEntry> Organisations)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static async Task<OrganisationList> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        await JsonSerializer.DeserializeAsync<OrganisationList>(stream, Options, cancellationToken) ?? throw new JsonException("The list is null.", null, 0, null);

    public ImportOrganisationsOptions ToOptions() => new() { RegionCode = Core.Organisations.Region.FullCode(Region.Code), RegionName = Region.Name, Organisations = Organisations };
}

/// <summary>The county itself, in its list of organisations.</summary>
internal sealed record RegionEntry(string Code, string Name);
