using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Biaochi.Generation;

/// <summary>The words that forms are made of: invented for this program, none of any real form. Embedded as JSON.</summary>
internal sealed record GenerationMaterial(CommonWords Common, IReadOnlyList<SpendingField> Fields, NameParts Names)
{
    public static GenerationMaterial Default => field ??= new GenerationMaterial(
        Load("common", MaterialJsonContext.Default.CommonWords),
        Load("fields", MaterialJsonContext.Default.IReadOnlyListSpendingField),
        Load("names", MaterialJsonContext.Default.NameParts));

    private static T Load<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(GenerationMaterial).Assembly.GetManifestResourceStream($"Generation/{name}.json")!;
        return JsonSerializer.Deserialize(stream, type)!;
    }
}

/// <summary>What every field of spending says in its own words.</summary>
/// <param name="Words">Words by the names of their slots.</param>
/// <param name="Sentences">Sentences with slots, by the cells they are for.</param>
internal sealed record CommonWords(IReadOnlyDictionary<string, IReadOnlyList<string>> Words, IReadOnlyDictionary<string, IReadOnlyList<string>> Sentences);

/// <summary>A field of spending: who carries such projects out, what they are called, and what is done and counted in them.</summary>
/// <param name="Code">The department's code.</param>
/// <param name="Department">Its name without the county.</param>
/// <param name="Indicators">Level 1, level 2, name and value of each, with slots.</param>
internal sealed record SpendingField(
    string Code,
    string Department,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Names,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Words,
    IReadOnlyList<IReadOnlyList<string>> Indicators);

/// <summary>Characters that names of places and people are put together from.</summary>
internal sealed record NameParts(string CountyFirst, string CountySecond, string Place, string Family, string Given);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CommonWords))]
[JsonSerializable(typeof(IReadOnlyList<SpendingField>))]
[JsonSerializable(typeof(NameParts))]
internal sealed partial class MaterialJsonContext : JsonSerializerContext;
