using System.Text;
using System.Text.Json.Nodes;
using Biaochi.Forms;
using Biaochi.Forms.Interchange;

namespace Biaochi.Reviewer.Tests;

/// <summary>A good form of the invented 青禾县, in which a reviewer finds nothing. Every case says only how its form differs from it.</summary>
internal static class BaseForm
{
    private static readonly string Json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "base-form.json"));

    /// <summary>A copy to change.</summary>
    public static JsonObject Copy() => JsonNode.Parse(Json)!.AsObject();

    public static TargetForm Create() => Read(Copy());

    public static TargetForm Read(JsonObject form) => FormJson.Read(Encoding.UTF8.GetBytes(form.ToJsonString()));

    /// <summary>Members of <paramref name="changes"/> replace those of the form; objects are merged, lists replaced.</summary>
    public static void Merge(JsonObject form, JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            if (value is JsonObject nested && form[name] is JsonObject target)
            {
                Merge(target, nested);
            }
            else
            {
                form[name] = value?.DeepClone();
            }
        }
    }

    /// <summary>Puts rows [name, value] in the place of all rows of a level-2 name; no rows take the class away.</summary>
    public static void ReplaceRows(JsonArray indicators, string level2, JsonArray rows)
    {
        var old = indicators.Where(row => (string?)row!["level2"] == level2).ToList();
        var position = indicators.IndexOf(old[0]);
        var level1 = (string?)old[0]!["level1"];
        old.ForEach(row => indicators.Remove(row));
        foreach (var row in rows.Reverse())
        {
            indicators.Insert(position, new JsonObject { ["level1"] = level1, ["level2"] = level2, ["level3"] = (string?)row![0], ["value"] = (string?)row[1] });
        }
    }
}
