using System.Text;
using Biaochi.Forms.Interchange;

namespace Biaochi.Forms.Tests.Interchange;

/// <summary>What is no interchange JSON is refused with a sentence that names the place.</summary>
public sealed class FormJsonRefusalTests
{
    [Theory]
    [InlineData("", "不是完整的 JSON")]
    [InlineData("{\"forms\": [", "不是完整的 JSON")]
    [InlineData("{\"forms\": []} 甲", "不是完整的 JSON")]
    [InlineData("项目名称：甲", "不是完整的 JSON")]
    [InlineData("[]", "最外层应为对象")]
    [InlineData("null", "最外层应为对象")]
    [InlineData("{}", "最外层应为对象")]
    [InlineData("{\"\\ud800\": 1}", "最外层应为对象")]
    [InlineData("{\"forms\": null}", "$.forms 的内容")]
    [InlineData("{\"forms\": {}}", "$.forms 的内容")]
    [InlineData("{\"forms\": [[]]}", "$.forms[0] 的内容")]
    [InlineData("{\"forms\": [{}, null]}", "$.forms[1] 是 null")]
    [InlineData("{\"forms\": [{\"periodIndicators\": [null]}]}", "$.forms[0].periodIndicators[0] 是 null")]
    [InlineData("{\"forms\": [{\"annualIndicators\": {}}]}", "$.forms[0].annualIndicators 的内容")]
    [InlineData("{\"forms\": [{\"extra\": [null]}]}", "$.forms[0].extra[0] 是 null")]
    [InlineData("{\"forms\": [{\"extra\": [{\"label\": null, \"text\": \"甲\"}]}]}", "$.forms[0].extra[0].label 的内容")]
    [InlineData("{\"forms\": [{\"extra\": [{\"text\": \"甲\"}]}]}", "$.forms[0].extra[0] 的内容")]
    [InlineData("{\"forms\": [{\"source\": {}}]}", "$.forms[0].source 的内容")]
    [InlineData("{\"forms\": [{\"fiscalYear\": \"2025\"}]}", "$.forms[0].fiscalYear 的内容")]
    [InlineData("{\"forms\": [{\"fiscalYear\": 1e99}]}", "$.forms[0].fiscalYear 的内容")]
    [InlineData("{\"forms\": [{\"projectName\": 7}]}", "$.forms[0].projectName 的内容")]
    [InlineData("{\"forms\": [{\"projectName\": \"甲\", \"projectName\": \"乙\"}]}", "$.forms[0].projectName 的内容")]
    [InlineData("{\"projectName\": \"\\ud800\"}", "$.projectName 的内容")]
    [InlineData("{\"forms\": [{\"funding\": {\"period\": {\"total\": 5}}}]}", "$.forms[0].funding.period.total 的内容")]
    [InlineData("{\"forms\": [{\"funding\": {\"lines\": [null]}}]}", "$.forms[0].funding.lines[0] 是 null")]
    [InlineData("{\"forms\": [{\"funding\": {\"lines\": [{\"source\": \"total\"}]}}]}", "$.forms[0].funding.lines[0] 的内容")]
    [InlineData("{\"forms\": [{\"funding\": {\"lines\": [{\"side\": \"year\", \"source\": \"total\"}]}}]}", "lines[0].side 只能是 period、annual，不能是“year”")]
    [InlineData("{\"forms\": [{\"funding\": {\"lines\": [{\"side\": \"annual\", \"source\": \"total\", \"writtenIn\": \"亿元\"}]}}]}", "lines[0].writtenIn 只能是 元、万元，不能是“亿元”")]
    [InlineData("{\"forms\": [{\"periodIndicators\": [{\"weight\": 1e400}]}]}", "$.forms[0].periodIndicators[0].weight 的内容")]
    [InlineData("{\"forms\": [{\"kind\": \"program\"}]}", "$.forms[0].kind 只能是 project、department、transfer，不能是“program”")]
    public void ReadDocument_NotInterchangeJson_IsRefusedWithItsPlace(string json, string expected)
    {
        var exception = Assert.Throws<FormJsonException>(() => FormJson.ReadDocument(Encoding.UTF8.GetBytes(json)));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"forms\": [\n  {\n    \"fiscalYear\": []\n  }]}", 3)]
    [InlineData("{\"forms\": [\n\n  }", 3)]
    public void ReadDocument_WrongOnALaterLine_SaysTheLine(string json, long line)
    {
        var exception = Assert.Throws<FormJsonException>(() => FormJson.ReadDocument(Encoding.UTF8.GetBytes(json)));

        Assert.Equal(line, exception.Line);
    }

    [Theory]
    [InlineData("periodIndicators")]
    [InlineData("annualIndicators")]
    public void ReadDocument_RowIdUsedTwice_IsRefused(string second)
    {
        var row = """{"id": "p1", "twin": "a1"}""";
        var json = second is "periodIndicators" ? $$"""{"projectName": "甲", "periodIndicators": [{{row}}, {{row}}]}""" : $$"""{"projectName": "甲", "periodIndicators": [{{row}}], "annualIndicators": [{{row}}]}""";

        var exception = Assert.Throws<FormJsonException>(() => FormJson.ReadDocument(Encoding.UTF8.GetBytes(json)));

        Assert.Contains("与 $.periodIndicators[0].id 重复，都是“p1”", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadDocument_DeepNesting_IsRefusedWithoutBuildingIt()
    {
        var deep = Encoding.UTF8.GetBytes("{\"forms\": " + new string('[', 50_000));

        var exception = Assert.Throws<FormJsonException>(() => FormJson.ReadDocument(deep));

        Assert.Contains("嵌套超过 32 层", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadDocument_BytesThatAreNoUtf8_AreRefused()
    {
        byte[] gbk = [.. "{\"projectName\": \""u8, 0xC7, 0xE0, 0xBA, 0xCC, .. "\"}"u8];

        var exception = Assert.Throws<FormJsonException>(() => FormJson.ReadDocument(gbk));

        Assert.Equal(1, exception.Line);
    }

    [Theory]
    [InlineData("{\"forms\": []}", 0)]
    [InlineData("{\"forms\": [{}, {}]}", 2)]
    public void Read_NotExactlyOneForm_IsRefused(string json, int count)
    {
        var exception = Assert.Throws<FormJsonException>(() => FormJson.Read(Encoding.UTF8.GetBytes(json)));

        Assert.Contains($"实际有 {count} 张", exception.Message, StringComparison.Ordinal);
    }
}
