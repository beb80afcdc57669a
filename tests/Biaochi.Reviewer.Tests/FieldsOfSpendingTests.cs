using System.Text.Json.Nodes;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Tests;

/// <summary>
/// Whole forms of many fields of spending, each put in other words, as clerks write them: fields/*.json. Some are good; of the others "planted" says
/// what is wrong, by the codes that may say it and words that the finding quotes.
/// </summary>
public sealed class FieldsOfSpendingTests
{
    /// <summary>Some of what is planted needs a person's understanding.</summary>
    private const double LeastShare = 0.9;

    private static readonly IReadOnlyList<(string File, JsonObject Json)> All =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "fields"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), JsonNode.Parse(File.ReadAllText(path))!.AsObject())),
    ];

    public static TheoryData<string> GoodForms => [.. All.Where(form => (bool)form.Json["isGood"]!).Select(form => form.File)];

    [Theory]
    [MemberData(nameof(GoodForms))]
    public void Review_GoodForm_HasNothingToMend(string file)
    {
        var findings = FormReviewer.Review(Form(All.First(form => form.File == file).Json));

        Assert.Empty(findings.Where(finding => finding.Severity > Severity.Advisory && finding.Code != "personal-data").Select(finding => finding.Opinion));
    }

    [Fact]
    public void Review_FormsOfManyFields_FindsWhatIsPlanted()
    {
        var planted = All.SelectMany(form => form.Json["planted"]!.AsArray().Select(defect => (form.File, Defect: defect!, Findings: FormReviewer.Review(Form(form.Json))))).ToList();

        var missed = planted.Where(form => !form.Findings.Any(finding => Says(finding, form.Defect))).Select(form => $"{form.File} {form.Defect.ToJsonString()}").ToList();

        Assert.True(missed.Count <= (1 - LeastShare) * planted.Count, $"{missed.Count} of {planted.Count}: {string.Join('\n', missed)}");
    }

    private static TargetForm Form(JsonObject json) => BaseForm.Read(json["form"]!.DeepClone().AsObject());

    private static bool Says(Finding finding, JsonNode defect)
    {
        var said = finding.Evidence.Append(finding.Opinion).Select(CompactText.Of).ToList();
        return defect["codes"]!.AsArray().Any(code => (string)code! == finding.Code)
            && defect["words"]!.AsArray().Any(word => said.Exists(text => text.Contains((string)word!, StringComparison.Ordinal)));
    }
}
