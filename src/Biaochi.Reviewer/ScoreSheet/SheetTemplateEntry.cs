using System.Text.Json;
using System.Text.Json.Serialization;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;

namespace Biaochi.Reviewer.ScoreSheet;

/// <summary>The 审核表 as an official may correct it: Knowledge/score-sheet/.</summary>
internal sealed record SheetTemplateEntry(
    string Title,
    BasisEntry Basis,
    IReadOnlyList<SheetItemEntry> Items,
    IReadOnlyList<SheetBandEntry> Grades,
    IReadOnlyList<OverallEntry> Overall,
    IReadOnlyList<ProposalEntry> Proposal);

/// <param name="Codes">The findings that bear on the item.</param>
internal sealed record SheetItemEntry(string Key, string Category, string Name, string Question, int Points, IReadOnlyList<string> Codes);

/// <param name="FromPercent">From how much of the points on the grade is given.</param>
/// <param name="ProposedPercent">How much of the points is proposed with the grade.</param>
/// <param name="Consequence">What the grade of the whole table means for the budget.</param>
internal sealed record SheetBandEntry(ReviewGrade Grade, int FromPercent, int ProposedPercent, string Consequence);

/// <summary>The whole table has the grade when that many items have it or a better one, and none has one below the other.</summary>
internal sealed record OverallEntry(ReviewGrade Grade, int Items, ReviewGrade NoneBelow);

/// <summary>An item with that many findings of the severity or a graver one is proposed the grade; the first that fits holds.</summary>
internal sealed record ProposalEntry(ReviewGrade Grade, Severity Severity, int Findings);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SheetTemplateEntry))]
[JsonSerializable(typeof(ReviewSheetEntry))]
internal sealed partial class SheetJsonContext : JsonSerializerContext;
