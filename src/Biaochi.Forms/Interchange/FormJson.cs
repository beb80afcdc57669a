using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

namespace Biaochi.Forms.Interchange;

/// <summary>The interchange JSON in and out, and the canonical JSON in which versions are kept.</summary>
public static class FormJson
{
    /// <summary>The version of the canonical JSON. Older ones are brought up by upcasters when read.</summary>
    public const int SchemaVersion = 1;

    /// <summary>camelCase members, readable Chinese, null members written: a blank cell is said, not left out.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = FormJsonContext.Default,
        NumberHandling = JsonNumberHandling.Strict,
    };

    private static readonly FormJsonContext Indented = new(new JsonSerializerOptions(Options) { WriteIndented = true, TypeInfoResolver = null });

    private static readonly FormJsonContext Compact = new(new JsonSerializerOptions(Options) { TypeInfoResolver = null });

    /// <summary>A document of forms, indented, UTF-8.</summary>
    public static void Write(Stream stream, FormDocument document) => JsonSerializer.Serialize(stream, document, Indented.FormDocument);

    /// <summary>One form as compact interchange JSON.</summary>
    public static string Write(TargetForm form) => JsonSerializer.Serialize(FormMapping.ToEntry(form), Compact.FormEntry);

    /// <summary>The forms of an interchange document (an object with "forms") or of a single form.</summary>
    /// <exception cref="FormJsonException">It is no JSON, or no form; the message says where.</exception>
    public static IReadOnlyList<TargetForm> ReadDocument(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 32 });
            using var json = JsonDocument.ParseValue(ref reader);
            if (json.RootElement.ValueKind is not JsonValueKind.Object)
            {
                throw new FormJsonException("JSON 的最外层应为对象，含 forms 数组。", null, null);
            }

            var entries = json.RootElement.TryGetProperty("forms", out _)
                ? json.Deserialize(Compact.FormDocument)!.Forms
                : json.RootElement.TryGetProperty("projectName", out _) ? [json.Deserialize(Compact.FormEntry)!] : null;
            return entries is null
                ? throw new FormJsonException("JSON 中没有 forms 数组，也不是一张申报表。", null, null)
                : [.. entries.Select(FormMapping.ToForm)];
        }
        catch (JsonException exception)
        {
            throw new FormJsonException("JSON 不符合申报表交换格式：" + (exception.Path is null or "$" ? "内容不完整或有错字符。" : $"{exception.Path} 的内容类型不对。"), exception.LineNumber + 1, exception);
        }
    }

    /// <summary>One form from interchange JSON.</summary>
    /// <exception cref="FormJsonException">It is no JSON, or no form.</exception>
    public static TargetForm Read(ReadOnlySpan<byte> utf8) =>
        ReadDocument(utf8) is [var form] ? form : throw new FormJsonException("应只含一张申报表。", null, null);

    /// <summary>The canonical JSON of a form: one spelling for one content, so that its SHA-256 names it.</summary>
    public static string WriteCanonical(TargetForm form) =>
        JsonSerializer.Serialize(new CanonicalForm(SchemaVersion, FormMapping.ToEntry(form)), Compact.CanonicalForm);

    /// <summary>A form from canonical JSON of this or an older schema version.</summary>
    /// <exception cref="InvalidOperationException">It was written by a newer program.</exception>
    public static TargetForm ReadCanonical(string json)
    {
        var canonical = JsonSerializer.Deserialize(json, Compact.CanonicalForm)!;
        return canonical.SchemaVersion > SchemaVersion
            ? throw new InvalidOperationException($"The form was written with schema version {canonical.SchemaVersion}; this program knows up to {SchemaVersion}.")
            : FormMapping.ToForm(canonical.Form);
    }

    /// <summary>SHA-256 of canonical JSON, as lower-case hexadecimal.</summary>
    public static string Hash(string canonicalJson) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(canonicalJson)));

    /// <summary>The JSON Schema of the interchange document, made from the types that read it.</summary>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "It is computed and allocates.")]
    public static string GetSchema() => Compact.FormDocument.Options.GetJsonSchemaAsNode(typeof(FormDocument)).ToJsonString(Indented.Options);
}

/// <summary>A form with the version of the schema it was written in.</summary>
internal sealed record CanonicalForm(int SchemaVersion, FormEntry Form);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FormDocument))]
[JsonSerializable(typeof(CanonicalForm))]
internal sealed partial class FormJsonContext : JsonSerializerContext;
