using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Biaochi.Forms.Interchange;

/// <summary>The interchange JSON in and out, and the canonical JSON in which versions are kept.</summary>
public static class FormJson
{
    /// <summary>The version of the canonical JSON. Older ones are brought up by upcasters when read.</summary>
    public const int SchemaVersion = 1;

    private static readonly FormJsonContext Compact = new(MakeOptions(indented: false));

    private static readonly FormJsonContext Indented = new(MakeOptions(indented: true));

    /// <summary>A document of forms, indented, UTF-8.</summary>
    public static void Write(Stream stream, FormDocument document) => JsonSerializer.Serialize(stream, document, Indented.FormDocument);

    /// <summary>One form as compact interchange JSON.</summary>
    public static string Write(TargetForm form) => JsonSerializer.Serialize(FormMapping.ToEntry(form), Compact.FormEntry);

    /// <summary>The forms of an interchange document (an object with "forms") or of a single form.</summary>
    /// <exception cref="FormJsonException">It is no JSON, or no form; the message says where.</exception>
    public static IReadOnlyList<TargetForm> ReadDocument(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            return FormJsonShape.Find(utf8) switch
            {
                JsonShape.Document => ToForms(JsonSerializer.Deserialize(utf8, Compact.FormDocument)!.Forms, "$.forms"),
                JsonShape.SingleForm => [ToForm(JsonSerializer.Deserialize(utf8, Compact.FormEntry)!, "$")],
                JsonShape.Other => throw new FormJsonException("最外层应为对象，含 forms 数组，或者是一张申报表（含 projectName）。"),
            };
        }
        catch (JsonException exception)
        {
            throw new FormJsonException(Explain(exception), exception.LineNumber + 1, exception);
        }
    }

    /// <summary>One form from interchange JSON.</summary>
    /// <exception cref="FormJsonException">It is no JSON, or not exactly one form.</exception>
    public static TargetForm Read(ReadOnlySpan<byte> utf8) => ReadDocument(utf8) switch
    {
        [var form] => form,
        var forms => throw new FormJsonException($"应只含一张申报表，实际有 {forms.Count} 张。请分别提交。"),
    };

    /// <summary>The canonical JSON of a form: one spelling for one content, so that its SHA-256 names it.</summary>
    public static string WriteCanonical(TargetForm form) =>
        JsonSerializer.Serialize(new CanonicalForm(SchemaVersion, FormMapping.ToEntry(form)), Compact.CanonicalForm);

    /// <summary>A form from canonical JSON of this or an older schema version.</summary>
    /// <exception cref="InvalidOperationException">It was written by a newer program.</exception>
    /// <exception cref="JsonException">It is no canonical JSON: what is stored has been damaged.</exception>
    public static TargetForm ReadCanonical(string json)
    {
        // A newer form may have members of other types, so its version is read alone, and first.
        var version = JsonSerializer.Deserialize(json, Compact.CanonicalVersion)?.SchemaVersion;
        if (version > SchemaVersion)
        {
            throw new InvalidOperationException($"The form was written with schema version {version}; this program knows up to {SchemaVersion}.");
        }

        return FormMapping.ToForm(JsonSerializer.Deserialize(json, Compact.CanonicalForm)?.Form ?? throw new JsonException("The canonical JSON is null."));
    }

    /// <summary>SHA-256 of canonical JSON, as lower-case hexadecimal.</summary>
    public static string Hash(string canonicalJson) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalJson)));

    /// <summary>
    /// The JSON Schema (draft 2020-12) of the interchange document; a single form is its <c>#/$defs/form</c>. It describes what we write; reading takes more.
    /// </summary>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "It is computed and allocates.")]
    public static string GetSchema() => FormSchema.Create(Compact.Options).ToJsonString(Indented.Options);

    /// <summary>camelCase members, readable Chinese, null members written: a blank cell is said, not left out. Nothing said twice is dropped.</summary>
    private static JsonSerializerOptions MakeOptions(bool indented) => new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        WriteIndented = indented,
        NewLine = "\n",
    };

    private static IReadOnlyList<TargetForm> ToForms(IReadOnlyList<FormEntry?> entries, string path) =>
        [.. entries.Select((entry, index) => ToForm(entry, $"{path}[{index}]"))];

    private static TargetForm ToForm(FormEntry? entry, string path)
    {
        FormEntryCheck.Check(entry, path);
        return FormMapping.ToForm(entry);
    }

    private static string Explain(JsonException exception) => exception.Path is null or "$"
        ? $"不是完整的 JSON，第 {exception.BytePositionInLine + 1} 字节处有误。请检查文件是否被截断，编码是否为 UTF-8。"
        : $"{exception.Path} 的内容不符合交换格式。金额和文字应为字符串，fiscalYear、page、line 应为整数，weight 应为数字，同一成员不能写两次，必填成员不能缺少或为 null。";
}

/// <summary>A form with the version of the schema it was written in.</summary>
internal sealed record CanonicalForm(int SchemaVersion, FormEntry Form);

/// <summary>The version alone, for canonical JSON whose form may be newer than we are.</summary>
internal sealed record CanonicalVersion(int SchemaVersion);

[JsonSerializable(typeof(FormDocument))]
[JsonSerializable(typeof(CanonicalForm))]
[JsonSerializable(typeof(CanonicalVersion))]
internal sealed partial class FormJsonContext : JsonSerializerContext;
