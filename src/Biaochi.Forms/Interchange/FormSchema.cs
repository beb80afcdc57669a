using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Biaochi.Forms.Interchange;

/// <summary>The JSON Schema of the interchange document, made from the types that read it and the attributes on them.</summary>
internal static class FormSchema
{
    private const string FormInDocument = "#/properties/forms/items";
    private const string FormInDefinitions = "#/$defs/form";

    public static JsonNode Create(JsonSerializerOptions options)
    {
        var document = options.GetJsonSchemaAsNode(typeof(FormDocument), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).AsObject();

        // A single form, as the API gives it, has a definition of its own.
        var forms = document["properties"]!["forms"]!.AsObject();
        var form = forms["items"]!.DeepClone();
        forms["items"] = new JsonObject { ["$ref"] = FormInDefinitions };
        MoveReferences(form);
        document["$defs"] = new JsonObject { ["form"] = form };
        document.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        document.Insert(1, "title", "绩效目标申报表交换格式");
        return document;
    }

    /// <summary>The exporter describes a type once and points to that place from the others; the form has moved.</summary>
    private static void MoveReferences(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            items.ToList().ForEach(MoveReferences);
        }
        else if (node is JsonObject members)
        {
            if (members["$ref"] is JsonValue reference)
            {
                members["$ref"] = reference.GetValue<string>().Replace(FormInDocument, FormInDefinitions, StringComparison.Ordinal);
            }

            members.Select(member => member.Value).ToList().ForEach(MoveReferences);
        }
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node)
        {
            return schema;
        }

        var provider = context.PropertyInfo?.AttributeProvider ?? context.TypeInfo.Type;
        if (Attribute<DescriptionAttribute>(provider) is { } description)
        {
            node.Insert(0, "description", description.Description);
        }

        if (Attribute<RegularExpressionAttribute>(provider) is { } expression)
        {
            node["pattern"] = expression.Pattern;
        }

        if (Attribute<AllowedValuesAttribute>(provider) is { } allowed)
        {
            node["enum"] = new JsonArray([.. allowed.Values.Select(value => JsonValue.Create((string?)value))]);
        }

        return node;
    }

    private static T? Attribute<T>(ICustomAttributeProvider provider)
        where T : Attribute => provider.GetCustomAttributes(typeof(T), true).OfType<T>().FirstOrDefault();
}
