using System.Text;
using Biaochi.Documents.Layouts;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Testing;

namespace Biaochi.Documents.Tests.Layouts;

/// <summary>docs/guides/add-a-layout.md as an official follows it: its layout file in a folder, its form read with it.</summary>
public sealed class AddALayoutGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "guides", "add-a-layout.md"));

    [Fact]
    public void Read_WithoutTheFile_IsOfNoKnownLayoutAndLosesNoWord()
    {
        var result = Read(FormLayouts.Embedded);

        var form = Assert.Single(result.Forms);
        Assert.Null(form.Layout);
        Assert.Equal("石桥村灌溉渠修复", form.ProjectName);
        Assert.Contains(form.Extra, extra => extra is { Label: "项目编号", Text: "TL-2025-031" });
        Assert.Empty(LostWords.Find(Block("text"), result));
    }

    [Fact]
    public void Read_WithTheFile_ReadsEveryCell()
    {
        var result = Read(LoadFromAFolder(Block("json")));

        var form = Assert.Single(result.Forms);
        Assert.Empty(result.Problems);
        Assert.Equal("taolin-county", form.Layout);
        Assert.Equal(("石桥村灌溉渠修复", "新增项目", "桃林县农业农村局", "石桥村村民委员会"), (form.ProjectName, form.ProjectAttribute, form.DepartmentName, form.ImplementingUnit));
        Assert.Equal(("2025年", "方小满", "2024年10月28日"), (form.ProjectPeriod, form.Handler, form.FilledAt));
        Assert.Equal([("total", 365_000m), ("衔接资金", 300_000m), ("村集体自筹", 65_000m)], form.Funding.Lines.Select(line => (line.Source, line.Amount)));
        Assert.All(form.Funding.Lines, line => Assert.Equal((FormSide.Annual, MoneyUnit.WanYuan), (line.Side, line.WrittenIn)));
        Assert.Equal("恢复灌溉面积620亩，每年少抽水40天。", form.AnnualGoal);
        Assert.Empty(form.PeriodIndicators);
        Assert.Equal([("修复渠道长度", "1.8公里", 30m), ("验收合格率", "100%", 30m), ("恢复灌溉面积", "620亩", 30m), ("受益农户满意度", "≥90%", 10m)], form.AnnualIndicators.Select(row => (row.Name, row.Value, row.Weight)));
        Assert.Equal(["项目编号", "分月用款计划", "乡镇意见", "审核人", "日期"], form.Extra.Select(extra => extra.Label));
        Assert.Equal(["闸门更换", "7月", "10.5"], form.Extra[1].Table!.Rows[1]);
    }

    [Theory]
    [InlineData(FormFileKind.Docx)]
    [InlineData(FormFileKind.Xlsx)]
    [InlineData(FormFileKind.Pdf)]
    [InlineData(FormFileKind.Html)]
    public void Write_WithTheFile_ReadsBackAsTheSameForm(FormFileKind kind)
    {
        var layouts = LoadFromAFolder(Block("json"));
        var form = Assert.Single(Read(layouts).Forms);
        using var file = new MemoryStream();

        FormWriter.Write([form], kind, file, new WriteOptions { Layouts = layouts });

        file.Position = 0;
        var back = FormReader.Read(file, $"申报表.{kind}", new ReadOptions { Layouts = layouts }, TestContext.Current.CancellationToken);
        Assert.Empty(back.Problems);
        Assert.Equal(CanonicalText(form), CanonicalText(Assert.Single(back.Forms)));
    }

    private static string CanonicalText(TargetForm form) => string.Join('\n', FormFields.All.Select(form.Text)
        .Concat(form.Funding.Lines.Select(line => $"{line.Source} {line.Amount:0.##} {line.WrittenIn}"))
        .Concat(form.AnnualIndicators.Select(row => $"{row.Level1} {row.Level2} {row.Name} {row.Value} {row.Weight:0.#}"))
        .Concat(form.Extra.Select(extra => $"{extra.Label} {extra.Text} {extra.Table?.Rows.Count}")));

    /// <summary>The guide's first block of that language.</summary>
    private static string Block(string language)
    {
        var start = Guide.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Guide[start..Guide.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static FormLayouts LoadFromAFolder(string json)
    {
        var folder = Directory.CreateTempSubdirectory("biaochi-guide-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "taolin.json"), json);
            return FormLayouts.FromFolder(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReadResult Read(FormLayouts layouts)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Block("text")));
        return FormReader.Read(stream, "试读.txt", new ReadOptions { Layouts = layouts }, TestContext.Current.CancellationToken);
    }
}
