using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Biaochi.Forms.Interchange;

namespace Biaochi.Api;

/// <summary>The JSON Schema of what <c>GET /api/v1/forms/{id}</c> answers: the form of the interchange format, and its publication.</summary>
internal static class PublishedFormSchema
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Text { get; } = Create().ToJsonString(Options);

    private static JsonObject Create()
    {
        var interchange = JsonNode.Parse(FormJson.GetSchema())!.AsObject();
        return new JsonObject
        {
            ["$schema"] = interchange["$schema"]!.DeepClone(),
            ["title"] = "公开的绩效目标申报表",
            ["$ref"] = "#/$defs/form",
            ["properties"] = new JsonObject { ["publication"] = Options.GetJsonSchemaAsNode(typeof(PublicationEntry), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }) },
            ["required"] = new JsonArray("publication"),
            ["$defs"] = interchange["$defs"]!.DeepClone(),
        };
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        var provider = context.PropertyInfo?.AttributeProvider ?? context.TypeInfo.Type;
        var description = provider.GetCustomAttributes(typeof(DescriptionAttribute), true).OfType<DescriptionAttribute>().FirstOrDefault();
        if (schema is JsonObject members && description is not null)
        {
            members.Insert(0, "description", description.Description);
        }

        return schema;
    }
}
