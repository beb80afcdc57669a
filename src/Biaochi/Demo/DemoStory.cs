using System.Text.Json;
using System.Text.Json.Serialization;
using Biaochi.Core.Accounts;
using Biaochi.Core.Reviews;
using Biaochi.Reviewer.ScoreSheet;

namespace Biaochi.Demo;

/// <summary>How far each project of the invented county has come when the demo starts: <c>samples/qinghe/story.json</c>.</summary>
internal sealed record DemoStory(IReadOnlyList<DemoApproval> Approvals, IReadOnlyList<DemoProject> Projects)
{
    /// <summary>The fiscal years it tells of, the oldest first; each has a folder of documents.</summary>
    public IEnumerable<int> Years => Approvals.Select(approval => approval.FiscalYear).Order();

    public static DemoStory Read(string folder) => DemoFile.Read<DemoStory>(folder, "story.json");
}

/// <summary>The decision on one year's budget and targets.</summary>
internal sealed record DemoApproval(int FiscalYear, string Number, DateOnly ApprovedOn);

/// <summary>One project in one year: a project that goes on has an entry for each.</summary>
internal sealed record DemoProject(int FiscalYear, string ProjectName, DemoStage Stage)
{
    public string? Grade { get; init; }

    public string? Statement { get; init; }

    public IReadOnlyList<DemoOpinion> Opinions { get; init; } = [];

    public ReviewGrade? ReviewGrade => Enum.GetValues<ReviewGrade>().Cast<ReviewGrade?>().FirstOrDefault(grade => grade!.Value.Label() == Grade);
}

/// <param name="Field">A key as findings name places.</param>
/// <param name="Row">The indicator's name, for an opinion on one.</param>
internal sealed record DemoOpinion(string By, string Field, string? Row, string Text, bool Internal);

/// <summary>The stages of the story, in the order of the way.</summary>
internal enum DemoStage
{
    Draft,
    Department,
    Returned,
    Finance,
    Budget,
    Admitted,
    Approved,
    Published,
}

/// <summary>The people of the demo: <c>samples/qinghe/accounts.json</c>.</summary>
internal sealed record DemoAccounts(IReadOnlyList<DemoAccount> Accounts)
{
    public static DemoAccounts Read(string folder) => DemoFile.Read<DemoAccounts>(folder, "accounts.json");
}

internal sealed record DemoAccount(string UserName, string DisplayName, string Organisation, IReadOnlyList<Role> Roles);

/// <summary>Reads a data file of the samples.</summary>
internal static class DemoFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static T Read<T>(string folder, string name)
    {
        using var stream = File.OpenRead(Path.Combine(folder, name));
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"{name} is empty.");
    }
}
