using System.Text.Json;
using Biaochi.Forms.Values;

namespace Biaochi.Forms.Tests.Values;

/// <summary>Each line of cases/*.json is one written value and all that it says.</summary>
public sealed class IndicatorValueTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Values", "cases");

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var line in json.RootElement.EnumerateArray())
            {
                cases.Add(Path.GetFileNameWithoutExtension(file), line.GetRawText());
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parse_WrittenValue_SaysWhatTheCaseSays(string group, string line)
    {
        var expected = JsonSerializer.Deserialize<ValueCase>(line, ValueCase.Json)!;

        var value = IndicatorValue.Parse(expected.Raw, expected.FiscalYear);

        var read = ValueCase.Of(value, expected.FiscalYear, expected.Why);
        Assert.True(expected == read, $"{group}\nexpected {expected}\nread     {read}");
    }

    [Fact]
    public void Cases_AllFiles_HoldEveryKind()
    {
        var kinds = Cases().Select(row => JsonSerializer.Deserialize<ValueCase>(row.Data.Item2, ValueCase.Json)!.Kind).ToHashSet();

        Assert.Equal(Enum.GetValues<IndicatorValueKind>().ToHashSet(), kinds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("\u200B\uFEFF")]
    public void Parse_NothingToSee_IsBlankAndKeepsTheText(string? raw)
    {
        var value = IndicatorValue.Parse(raw);

        Assert.Equal(IndicatorValueKind.Blank, value.Kind);
        Assert.Equal(raw ?? "", value.Raw);
        Assert.False(value.IsMeasurable);
    }

    [Theory]
    [InlineData("≥95%", true)]
    [InlineData("18-20℃", true)]
    [InlineData("2024年6月底前", true)]
    [InlineData("每月15日", true)]
    [InlineData("6个月", true)]
    [InlineData("及时", false)]
    [InlineData("5月", false)]
    public void IsMeasurable_OfEachKind_IsTrueWhereAFigureCanBeChecked(string raw, bool expected) =>
        Assert.Equal(expected, IndicatorValue.Parse(raw).IsMeasurable);

    [Theory]
    [InlineData("1200元\\人\\年", "元\\人\\年", "元/人·年")]
    [InlineData("245万㎡", "㎡", "平方米")]
    [InlineData("1200元/(人·年)", "元/(人·年)", "元/人·年")]
    [InlineData("30日", "日", "天")]
    public void Unit_OfAnotherSpelling_KeepsItBesideTheStandardOne(string raw, string written, string standard)
    {
        var unit = IndicatorValue.Parse(raw).Unit;

        Assert.Equal((written, standard), (unit?.Written, unit?.Standard));
    }

    [Fact]
    public void Parse_VeryLongText_IsReadOnceAndQuickly()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        foreach (var letter in new[] { "不", "每", "9", "一", "万", "(", "/", "-", "元/", "2024年", "人均", "≥", "控制在" })
        {
            var value = IndicatorValue.Parse(string.Concat(Enumerable.Repeat(letter, 200_000)));
            Assert.Contains(value.Kind, new[] { IndicatorValueKind.Unknown, IndicatorValueKind.Qualitative });
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed} for values of 200,000 letters");
    }
}
