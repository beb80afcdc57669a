using System.Text.Json;
using System.Text.Json.Nodes;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Tests;

/// <summary>
/// One behaviour of one rule as data: cases/&lt;code&gt;/&lt;behaviour&gt;.json. "form" has the members that differ from the base form; "rows", "periodRows" and
/// "annualRows" replace the indicators of a class in both columns or one; "others" has the other forms of the batch, each with these members, and
/// "organisations" the departments that are known; "expects" has every finding of that rule, in order, and of each finding the
/// members that matter. Findings of other rules count where an expectation names their code.
/// </summary>
internal sealed class ReviewCase(string code, JsonObject json)
{
    private const string Folder = "cases";

    public string Name => (string)json["name"]!;

    public IReadOnlyList<JsonObject> Expects => [.. json["expects"]!.AsArray().Select(node => node!.AsObject())];

    /// <summary>The findings that the case is about.</summary>
    public IEnumerable<Finding> Concerned(IEnumerable<Finding> findings)
    {
        var codes = Expects.Select(expected => (string?)expected["code"] ?? code).Append(code).ToHashSet(StringComparer.Ordinal);
        return findings.Where(finding => codes.Contains(finding.Code));
    }

    /// <summary>The paths of all cases below the folder of cases, e.g. funding-sum/annual-short.json.</summary>
    public static IEnumerable<string> Paths()
    {
        var root = Path.Combine(AppContext.BaseDirectory, Folder);
        return Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
    }

    public static ReviewCase Load(string path) =>
        new(path.Split('/')[0], JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, Folder, path)))!.AsObject());

    public TargetForm Form() => Form(json);

    /// <summary>The other forms that are reviewed with it.</summary>
    public IEnumerable<TargetForm> Others() => (json["others"]?.AsArray() ?? []).Select(other => Form(other!.AsObject()));

    public ReviewContext Context() => new()
    {
        IsPublishedCopy = (bool?)json["isPublishedCopy"],
        ContactsMayStand = (bool?)json["contactsMayStand"] ?? false,
        Organisations = (json["organisations"]?.AsObject() ?? []).ToDictionary(organisation => organisation.Key, organisation => (string)organisation.Value!, StringComparer.Ordinal),
    };

    /// <summary>Of a finding, the members that the expectation names; the code is the folder's unless said otherwise.</summary>
    public JsonObject Seen(TargetForm form, Finding finding, JsonObject? expected)
    {
        var all = new JsonObject
        {
            ["code"] = finding.Code,
            ["field"] = finding.Place.Key,
            ["row"] = finding.Place.RowIn(form) + 1,
            ["cell"] = finding.Place.Cell?.ToString().ToLowerInvariant(),
            ["severity"] = finding.Severity.Key(),
            ["stops"] = finding.StopsSubmission,
            ["opinion"] = finding.Opinion,
            ["suggestion"] = finding.Suggestion,
            ["evidence"] = JsonSerializer.SerializeToNode(finding.Evidence),
            ["repair"] = finding.Repair,
        };
        IEnumerable<string> named = expected?.Select(member => member.Key) ?? ["field", "severity", "evidence"];
        var seen = new JsonObject(named.Select(name => KeyValuePair.Create(name, all[name]?.DeepClone())));
        if (finding.Code != code)
        {
            seen["code"] = finding.Code;
        }

        return seen;
    }

    private static TargetForm Form(JsonObject changes)
    {
        var form = BaseForm.Copy();
        BaseForm.Merge(form, changes["form"]?.AsObject() ?? []);
        ReplaceRows(form, changes["rows"], FormSides.Both);
        ReplaceRows(form, changes["periodRows"], [FormSide.Period]);
        ReplaceRows(form, changes["annualRows"], [FormSide.Annual]);
        return BaseForm.Read(form);
    }

    private static void ReplaceRows(JsonObject form, JsonNode? changes, IEnumerable<FormSide> sides)
    {
        foreach (var (level2, rows) in changes?.AsObject() ?? [])
        {
            foreach (var side in sides)
            {
                BaseForm.ReplaceRows(form[$"{side.Key()}Indicators"]!.AsArray(), level2, rows!.AsArray());
            }
        }
    }
}
