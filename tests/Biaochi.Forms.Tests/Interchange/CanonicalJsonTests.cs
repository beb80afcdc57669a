using System.Text.Json;
using Biaochi.Forms.Interchange;

namespace Biaochi.Forms.Tests.Interchange;

/// <summary>Versions are kept for decades: frozen/schema-N.json must stay readable, and the present one must be written to the letter.</summary>
public sealed class CanonicalJsonTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Interchange", "frozen");

    public static TheoryData<string> FrozenFiles => [.. Directory.GetFiles(Folder, "schema-*.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(FrozenFiles))]
    public void ReadCanonical_FrozenForm_GivesTheSampleForm(string file)
    {
        var form = FormJson.ReadCanonical(Frozen(file));

        SameForm.Assert(SampleForm.Full, form);
    }

    [Fact]
    public void WriteCanonical_SampleForm_IsTheFrozenTextToTheLetter() =>
        Assert.Equal(Frozen($"schema-{FormJson.SchemaVersion}.json"), FormJson.WriteCanonical(SampleForm.Full));

    [Fact]
    public void Hash_FrozenForm_StaysWhatItWas() =>
        Assert.Equal("ef0fb91e7aa8bffa1e0ea83faa1e8e8d28e3dbbcac382c03154c0fedcefcd10c", FormJson.Hash(Frozen("schema-1.json")));

    [Fact]
    public void Hash_AnotherLetter_IsAnotherHash()
    {
        var hash = FormJson.Hash(FormJson.WriteCanonical(SampleForm.Full));

        Assert.NotEqual(hash, FormJson.Hash(FormJson.WriteCanonical(SampleForm.Full with { Phone = "13800001235" })));
    }

    [Fact]
    public void ReadCanonical_OfANewerProgram_IsRefused()
    {
        var newer = $"{{\"schemaVersion\": {FormJson.SchemaVersion + 1}, \"form\": {{\"projectName\": {{\"zh\": \"甲\"}}}}}}";

        var exception = Assert.Throws<InvalidOperationException>(() => FormJson.ReadCanonical(newer));

        Assert.Contains($"schema version {FormJson.SchemaVersion + 1}", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"schemaVersion\":1}")]
    [InlineData("{\"schemaVersion\":1,\"form\":null}")]
    [InlineData("{\"form\":{}}")]
    public void ReadCanonical_Damaged_Throws(string json) => Assert.Throws<JsonException>(() => FormJson.ReadCanonical(json));

    private static string Frozen(string file) => File.ReadAllText(Path.Combine(Folder, file)).TrimEnd('\n');
}
