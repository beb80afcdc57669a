using System.Text.Json.Nodes;
using Biaochi.Forms.Interchange;
using Biaochi.Testing;

namespace Biaochi.Forms.Tests.Interchange;

public sealed class FormSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(FormJson.GetSchema())!;

    private static readonly SchemaValidator Validator = new(Schema);

    [Fact]
    public void GetSchema_Always_SaysWhichDraftItIs()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Schema["$schema"]);
        Assert.Equal("绩效目标申报表交换格式", (string?)Schema["title"]);
    }

    [Fact]
    public void GetSchema_EachMemberOfAForm_HasAChineseDescription()
    {
        var members = Schema["$defs"]!["form"]!["properties"]!.AsObject();

        Assert.All(members, member => Assert.Contains(((string?)member.Value!["description"]) ?? "", letter => letter >= '一'));
        Assert.All(FormFields.All, field => Assert.True(members.ContainsKey(field.Key()), field.Key()));
    }

    [Fact]
    public void GetSchema_OurOwnDocument_IsValid()
    {
        using var stream = new MemoryStream();
        FormJson.Write(stream, new FormDocument
        {
            Forms = [FormMapping.ToEntry(SampleForm.Full), FormMapping.ToEntry(new TargetForm())],
            Notes = [new NoteEntry("封面", "桥梁.docx", 1)],
            Problems = [new ProblemEntry("no-form", "没有找到申报表。")],
        });

        Assert.Empty(Validator.Defects(JsonNode.Parse(stream.ToArray())));
    }

    [Theory]
    [InlineData("{}", "required")]
    [InlineData("{\"forms\": null}", "type")]
    [InlineData("{\"forms\": [null]}", "type")]
    [InlineData("{\"forms\": [{\"kind\": \"program\"}]}", "enum")]
    [InlineData("{\"forms\": [{\"funding\": {\"annual\": {\"total\": \"五百万\"}}}]}", "pattern")]
    [InlineData("{\"forms\": [{\"funding\": {\"lines\": [{\"side\": \"year\", \"source\": \"total\"}]}}]}", "enum")]
    [InlineData("{\"forms\": [{\"fiscalYear\": 2025.5}]}", "type")]
    [InlineData("{\"forms\": [{\"annualIndicators\": [{\"weight\": \"5\"}]}]}", "type")]
    public void GetSchema_AnotherDocument_IsNotValid(string json, string keyword) =>
        Assert.Contains(Validator.Defects(JsonNode.Parse(json)), defect => defect.Contains($": {keyword} ", StringComparison.Ordinal));
}
