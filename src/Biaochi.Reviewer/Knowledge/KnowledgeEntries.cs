using System.Text.Json;
using System.Text.Json.Serialization;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Reviewer.Knowledge;

/// <summary>The head of a rule set, rule-set.json: what it is called.</summary>
internal sealed record RuleSetEntry(string Id, string Title);

/// <summary>What an official may correct about one rule without a change of the program: the file named after its code.</summary>
/// <param name="Basis">The rule of the field that it rests on.</param>
/// <param name="Cases">The situations it tells apart, with their weight.</param>
/// <param name="Words">Word lists and lists of cells, by name.</param>
internal sealed record RuleEntry(BasisEntry Basis, IReadOnlyDictionary<string, CaseEntry> Cases, IReadOnlyDictionary<string, IReadOnlyList<string>>? Words = null);

/// <summary>A rule of the field.</summary>
/// <param name="Document">The number that is cited, e.g. 财预〔2015〕88号.</param>
/// <param name="Title">Its title without 《》.</param>
/// <param name="Verified">Whether somebody has held the rule against the document's text.</param>
/// <param name="Article">The article, or the requirement by its name; null where the document as a whole is meant.</param>
internal sealed record BasisEntry(string Document, string Title, bool Verified, string? Article = null);

/// <summary>The weight of one situation.</summary>
internal sealed record CaseEntry(Severity Severity, bool StopsSubmission = false);

/// <summary>places.json.</summary>
/// <param name="Source">Where the names are from.</param>
/// <param name="Provinces">省级.</param>
/// <param name="Cities">地级.</param>
/// <param name="Ordinary">Counties whose names a text also has as other words: 会同县财政局, 合作市场, 省财政和县财政. In a running text they name nobody.</param>
/// <param name="Counties">县级, without districts, whose names are ordinary words, and without names of two characters.</param>
internal sealed record PlacesEntry(string Source, IReadOnlyList<string> Provinces, IReadOnlyList<string> Cities, IReadOnlyList<string> Ordinary, IReadOnlyList<string> Counties);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Disallow)]
[JsonSerializable(typeof(RuleSetEntry))]
[JsonSerializable(typeof(RuleEntry))]
[JsonSerializable(typeof(PlacesEntry))]
[JsonSerializable(typeof(SpendingFieldsEntry))]
internal sealed partial class KnowledgeJsonContext : JsonSerializerContext;
