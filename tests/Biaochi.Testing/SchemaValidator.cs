using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Biaochi.Testing;

/// <summary>The keywords of JSON Schema that our schema uses; another one fails, so that none goes unchecked.</summary>
public sealed class SchemaValidator(JsonNode root)
{
    private static readonly HashSet<string> Notes = ["$schema", "title", "description", "default", "$defs"];

    /// <summary>What does not hold, each with its path.</summary>
    public IReadOnlyList<string> Defects(JsonNode? value, string reference = "#")
    {
        var defects = new List<string>();
        Check(value, Resolve(reference), "$", defects);
        return defects;
    }

    private void Check(JsonNode? value, JsonObject schema, string path, List<string> defects)
    {
        foreach (var (keyword, rule) in schema)
        {
            if (!Notes.Contains(keyword) && !Holds(keyword, rule!, value, path, defects))
            {
                defects.Add($"{path}: {keyword} {rule!.ToJsonString()} does not hold for {value?.ToJsonString() ?? "null"}");
            }
        }
    }

    private bool Holds(string keyword, JsonNode rule, JsonNode? value, string path, List<string> defects)
    {
        switch (keyword)
        {
            case "type":
                return rule is JsonArray types ? types.Any(type => IsOf((string)type!, value)) : IsOf((string)rule!, value);
            case "enum":
                return rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value));
            case "pattern":
                return value is null || Regex.IsMatch((string)value!, (string)rule!);
            case "format" when (string)rule! == "uuid":
                return Guid.TryParse((string?)value, out _);
            case "required":
                return value is not JsonObject || rule.AsArray().All(name => value.AsObject().ContainsKey((string)name!));
            case "$ref":
                Check(value, Resolve((string)rule!), path, defects);
                return true;
            case "items":
                (value as JsonArray)?.Select((item, index) => (item, index)).ToList().ForEach(pair => Check(pair.item, rule.AsObject(), $"{path}[{pair.index}]", defects));
                return true;
            case "properties":
                (value as JsonObject)?.Where(member => rule[member.Key] is not null).ToList().ForEach(member => Check(member.Value, rule[member.Key]!.AsObject(), $"{path}.{member.Key}", defects));
                return true;
            default:
                throw new NotSupportedException($"{keyword} is not checked here; teach this validator.");
        }
    }

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("integer", JsonValueKind.Number) => !value!.ToJsonString().Contains('.', StringComparison.Ordinal),
        ("number", JsonValueKind.Number) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) or ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object) => true,
        _ => false,
    };

    private JsonObject Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(root, (node, name) => node[name] ?? throw new InvalidOperationException($"{reference} points nowhere.")).AsObject();
}
