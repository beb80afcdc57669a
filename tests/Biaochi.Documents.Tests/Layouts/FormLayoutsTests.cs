using Biaochi.Documents.Layouts;

namespace Biaochi.Documents.Tests.Layouts;

public sealed class FormLayoutsTests
{
    private const string Sound = """
        {
          "id": "qinghe-county",
          "name": "青禾县",
          "labels": [
            { "field": "projectName" },
            { "role": "extra", "names": ["项目编号"] },
            { "role": "indicators" }
          ],
          "sources": [
            { "source": "total" },
            { "source": "自有资金", "names": ["自有资金"] },
            { "source": "事业收入", "partOf": "自有资金", "names": ["事业收入"] }
          ]
        }
        """;

    [Fact]
    public void FromFolder_SoundFile_StandsBehindOurs()
    {
        var layouts = Load(Sound);

        Assert.Equal("shanxi-county", layouts.Ids[0]);
        Assert.Equal("qinghe-county", layouts.Ids[^1]);
        Assert.Equal(FormLayouts.Embedded.Ids.Count + 1, layouts.Ids.Count);
    }

    [Fact]
    public void FromFolder_IdOfOurs_TakesItsPlace()
    {
        var layouts = Load(Sound.Replace("qinghe-county", "municipal", StringComparison.Ordinal));

        Assert.Equal(FormLayouts.Embedded.Ids.Order(StringComparer.Ordinal), layouts.Ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FromFolder_NoFolder_SaysSo()
    {
        var exception = Assert.Throws<LayoutFormatException>(() => FormLayouts.FromFolder(Path.Combine(Path.GetTempPath(), "no-such-folder-of-layouts")));

        Assert.Contains("没有这个文件夹", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"qinghe-county\"", "\"青禾\"", 2, "小写字母")]
    [InlineData("\"青禾县\",", "\"青禾县\", \"moneyUnit\": \"亿元\",", 3, "万元")]
    [InlineData("{ \"field\": \"projectName\" }", "{ \"field\": \"projektName\" }", 5, "projectName、")]
    [InlineData("{ \"field\": \"projectName\" }", "{ \"names\": [\"项目名称\"] }", 5, "field 或 role")]
    [InlineData("{ \"field\": \"projectName\" }", "{ \"field\": \"overview\" }", 4, "项目名称栏")]
    [InlineData("\"role\": \"extra\"", "\"role\": \"ekstra\"", 6, "extra、")]
    [InlineData(", \"names\": [\"项目编号\"]", "", 6, "names")]
    [InlineData("\"项目编号\"", "\"项目编号\", \"\"", 6, "个字")]
    [InlineData("{ \"role\": \"indicators\" }", "{ \"role\": \"group\", \"names\": [\"项目编号\"] }", 7, "第 6 行")]
    [InlineData("{ \"role\": \"indicators\" }", "{ \"role\": \"table\", \"names\": [\"计划\"] }", 7, "两列")]
    [InlineData("{ \"role\": \"indicators\" }", "{ \"field\": \"plan\" }", 4, "绩效指标栏")]
    [InlineData("\"partOf\": \"自有资金\"", "\"partOf\": \"自筹资金\"", 12, "自筹资金")]
    [InlineData("\"labels\": [", "\"labels\": [ 5,", 4, "类型")]
    [InlineData("\"sources\": [", "\"sources\": [[", 9, "类型")]
    [InlineData("{ \"source\": \"total\" },", "{ \"source\": \"total\" }", 11, "逗号")]
    public void FromFolder_WrongFile_IsRefusedWithItsLine(string sound, string wrong, int line, string reason)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);

        var exception = Assert.Throws<LayoutFormatException>(() => Load(Sound.Replace(sound, wrong, StringComparison.Ordinal)));

        Assert.Equal(line, exception.Line);
        Assert.StartsWith($"本地.json 第 {line} 行：", exception.Message, StringComparison.Ordinal);
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    private static FormLayouts Load(string json)
    {
        var folder = Directory.CreateTempSubdirectory("biaochi-layouts-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "本地.json"), json);
            return FormLayouts.FromFolder(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
