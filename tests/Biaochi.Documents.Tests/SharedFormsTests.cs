using System.Globalization;
using System.Text.Json.Nodes;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;
using Biaochi.Forms.Interchange;
using Biaochi.Testing;

namespace Biaochi.Documents.Tests;

/// <summary>The published forms of real counties, held against their transcriptions cell by cell.</summary>
public class SharedFormsTests
{
    [Theory(SkipWhen = nameof(SharedFiles.AreAbsent), SkipType = typeof(SharedFiles), Skip = "The shared forms are not on this machine.")]
    [InlineData("fangshan-2024", 0.99)]
    [InlineData("yonghe-2023", 0.98)]
    public void Read_CountyText_MatchesItsTranscription(string county, double required)
    {
        var source = SharedFiles.PathOf("forms", county, "source.txt");
        var gold = Gold(county);

        var result = Read(source);

        var cells = Compare(gold, result);
        Assert.Equal(gold.Count, result.Forms.Count);
        Assert.True(cells.Count(right => right) >= required * cells.Count, $"{cells.Count(right => right)} of {cells.Count} cells are right.");
        Assert.Empty(LostWords.Find(File.ReadAllText(source), result));
    }

    [Theory(SkipWhen = nameof(SharedFiles.AreAbsent), SkipType = typeof(SharedFiles), Skip = "The shared forms are not on this machine.")]
    [InlineData("fangshan-2024", "browser")]
    [InlineData("fangshan-2024", "sheet")]
    [InlineData("fangshan-2024", "office")]
    [InlineData("yonghe-2023", "browser")]
    [InlineData("yonghe-2023", "sheet")]
    [InlineData("yonghe-2023", "office")]
    public void Read_CountyPdf_HasEveryCell(string county, string program)
    {
        var gold = Gold(county);

        var result = Read(SharedFiles.PathOf("forms", county, $"{county}.{program}.pdf"));

        var cells = Compare(gold, result);
        Assert.Equal(gold.Count, result.Forms.Count);
        Assert.True(cells.TrueForAll(right => right), $"{cells.Count(right => right)} of {cells.Count} cells are right.");
    }

    private static JsonArray Gold(string county) => JsonNode.Parse(File.ReadAllText(SharedFiles.PathOf("forms", county, "gold.json")))!["forms"]!.AsArray();

    private static ReadResult Read(string path)
    {
        using var stream = File.OpenRead(path);
        return FormReader.Read(stream, path, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static List<bool> Compare(JsonArray gold, ReadResult result)
    {
        var forms = result.Forms.ToDictionary(form => (Bare(form.ProjectName), Bare(form.FilledAt)));
        return [.. gold.SelectMany(form => Compare(form!, forms.GetValueOrDefault((Bare(Text(form!, "projectName")), Bare(Text(form!, "filledAt"))))))];
    }

    private static IEnumerable<bool> Compare(JsonNode gold, TargetForm? form)
    {
        var entry = FormMapping.ToEntry(form ?? new TargetForm());
        var read = JsonNode.Parse(FormJson.Write(form ?? new TargetForm()))!;
        foreach (var key in FormFields.All.Select(field => field.Key()).Append("title").Append("fiscalYear"))
        {
            yield return Bare(Text(gold, key)) == Bare(Text(read, key));
        }

        foreach (var (name, amount) in gold["funding"]!.AsObject().SelectMany(side => side.Value!.AsObject().Select(line => ($"{side.Key}/{line.Key}", line.Value?.ToString()))))
        {
            var parts = name.Split('/');
            yield return Amount(amount) == Amount(read["funding"]![parts[0]]![parts[1]]?.ToString());
        }

        var either = Indicators(read, "periodIndicators").Concat(Indicators(read, "annualIndicators")).ToHashSet();
        foreach (var side in new[] { "periodIndicators", "annualIndicators" })
        {
            var indicators = Indicators(read, side).ToHashSet();
            foreach (var indicator in gold[side]!.AsArray())
            {
                yield return (indicator!["ambiguousSide"] is null ? indicators : either).Contains(Indicator(indicator));
            }

            yield return gold["periodIndicators"]!.AsArray().Count + gold["annualIndicators"]!.AsArray().Count == entry.PeriodIndicators!.Count + entry.AnnualIndicators!.Count;
        }
    }

    private static IEnumerable<string> Indicators(JsonNode form, string side) => form[side]!.AsArray().Select(indicator => Indicator(indicator!));

    /// <summary>Level 2 by its standard name: counties spell one class in several ways, and print it so.</summary>
    private static string Indicator(JsonNode indicator) => string.Join('|', Bare(Text(indicator, "level1")), IndicatorTaxonomy.Find(Text(indicator, "level2"))?.Level2, Bare(Text(indicator, "level3")), Bare(Text(indicator, "value")));

    private static string? Text(JsonNode node, string key) => node[key]?.ToString();

    private static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    private static decimal? Amount(string? text) => string.IsNullOrEmpty(text) ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
