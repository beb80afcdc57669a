using Biaochi.Documents.Grammar;
using Biaochi.Documents.Shape;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Tests.Grammar;

public class TextPartsTests
{
    [Theory]
    [InlineData("061-青禾县乡村振兴局", "061", "青禾县乡村振兴局")]
    [InlineData("061—青禾县乡村振兴局", "061", "青禾县乡村振兴局")]
    [InlineData("061－青禾县乡村振兴局", "061", "青禾县乡村振兴局")]
    [InlineData("[173]青禾县科学院", "173", "青禾县科学院")]
    [InlineData("061 青禾县乡村振兴局", "061", "青禾县乡村振兴局")]
    [InlineData("０６１-青禾县乡村振兴局", "061", "青禾县乡村振兴局")]
    [InlineData("061", "061", null)]
    [InlineData("青禾县乡村振兴局", null, "青禾县乡村振兴局")]
    public void Split_Department_GivesCodeAndName(string text, string? code, string? name) => Assert.Equal((code, name), DepartmentText.Split(text));

    [Theory]
    [InlineData("43,180,000", MoneyUnit.Yuan, "43180000")]
    [InlineData("7,314,902.56", MoneyUnit.Yuan, "7314902.56")]
    [InlineData("８,０００", MoneyUnit.Yuan, "8000")]
    [InlineData("86.5", MoneyUnit.WanYuan, "865000")]
    [InlineData("86.5万元", MoneyUnit.Yuan, "865000")]
    [InlineData("￥120元", MoneyUnit.WanYuan, "120")]
    [InlineData("-50", MoneyUnit.Yuan, "-50")]
    public void Parse_Amount_GivesYuan(string text, MoneyUnit unit, string yuan) =>
        Assert.Equal(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture), AmountText.Parse(text, unit)!.Value.Yuan);

    [Theory]
    [InlineData("约五百万")]
    [InlineData("100左右")]
    [InlineData("")]
    [InlineData("1-2")]
    [InlineData("99999999999999999999999999999999")]
    public void Parse_NoAmount_IsNull(string text) => Assert.Null(AmountText.Parse(text, MoneyUnit.WanYuan));

    [Theory]
    [InlineData("维修 教学楼 屋面", "维修教学楼屋面")]
    [InlineData("采购 ThinkPad X1 电脑", "采购ThinkPad X1电脑")]
    [InlineData("2025 年 3 月", "2025年3月")]
    public void Tidy_Spaces_StayBetweenLatinWordsOnly(string text, string tidy) => Assert.Equal(tidy, TextJoiner.Tidy(text));

    [Theory]
    [InlineData("采购正版\n软件", "采购正版软件")]
    [InlineData("使用 open\nsource 软件", "使用open source软件")]
    [InlineData("2023.01.01--\n2023.12.31", "2023.01.01--2023.12.31")]
    [InlineData("合计12\n34元", "合计1234元")]
    public void Join_WrappedLines_GivesOneText(string text, string joined) => Assert.Equal(joined, TextJoiner.Join(Pieces(text)));

    [Theory]
    [InlineData("（2024年度）", 2024)]
    [InlineData("( 2024 年 度 )", 2024)]
    [InlineData("二〇二四年度", null)]
    [InlineData("第12345年", 2345)]
    public void YearIn_Text_IsTheFourDigitsBeforeTheYearSign(string text, int? year) => Assert.Equal(year is 2345 ? null : year, FormFinder.YearIn(text));

    internal static Piece[] Pieces(string text)
    {
        var rows = Rows(text);
        return [.. Piece.Of(rows)];
    }

    internal static List<DocumentRow> Rows(string text) => [.. text.Split('\n').Select((line, i) => new DocumentRow(new SourcePosition("x", null, i + 1), line.Contains('\t', StringComparison.Ordinal), [.. Cells(line)]))];

    private static IEnumerable<DocumentCell> Cells(string line) =>
        line.Split('\t').Select((cell, i) => new DocumentCell(cell, i)).Where(cell => cell.Text.Length > 0);
}
