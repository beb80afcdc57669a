using System.Text.Json.Nodes;
using Biaochi.Forms.Interchange;
using Biaochi.Testing;

namespace Biaochi.Forms.Tests.Interchange;

/// <summary>The transcriptions of real forms, where they stand beside the checkout.</summary>
public sealed class RealFormsTests
{
    private const string Absent = "The real forms are not beside this checkout.";

    [Fact(SkipWhen = nameof(SharedFiles.AreAbsent), SkipType = typeof(SharedFiles), Skip = Absent)]
    public void ReadDocument_Transcriptions_KeepEveryValue()
    {
        foreach (var file in Directory.GetFiles(SharedFiles.PathOf("forms"), "gold.json", SearchOption.AllDirectories))
        {
            var expected = JsonNode.Parse(File.ReadAllBytes(file))!["forms"]!.AsArray();

            var forms = FormJson.ReadDocument(File.ReadAllBytes(file));

            Assert.Equal(expected.Count, forms.Count);
            Assert.All(expected.Zip(forms), pair => AssertHolds(pair.First!, JsonNode.Parse(FormJson.Write(pair.Second)), file));
        }
    }

    /// <summary>Each member that we know has the same value; members that only describe the transcription are not ours.</summary>
    private static void AssertHolds(JsonNode? expected, JsonNode? actual, string path)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                Assert.All(left.Where(member => !IsRemark(member.Key)), member =>
                {
                    Assert.True(right.ContainsKey(member.Key), $"{path}.{member.Key}");
                    AssertHolds(member.Value, right[member.Key], $"{path}.{member.Key}");
                });
                break;
            case (JsonArray left, JsonArray right):
                Assert.Equal(left.Count, right.Count);
                Assert.All(left.Zip(right), pair => AssertHolds(pair.First, pair.Second, path));
                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{path}: {expected} became {actual}");
                break;
        }
    }

    private static bool IsRemark(string member) => member is "index" or "ambiguousSide" || member.EndsWith("runcated", StringComparison.Ordinal);
}
