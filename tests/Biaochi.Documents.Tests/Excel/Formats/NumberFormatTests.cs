using System.Globalization;
using Biaochi.Documents.Excel.Formats;

namespace Biaochi.Documents.Tests.Excel.Formats;

public class NumberFormatTests
{
    [Theory]
    [InlineData("General", "1234567.5", "1234567.5")]
    [InlineData("General", "0.30000000000000004", "0.3")]
    [InlineData("G/通用格式\"人\"", "12", "12人")]
    [InlineData("0", "43180000", "43180000")]
    [InlineData("0.00", "5", "5.00")]
    [InlineData("#,##0", "85290000", "85,290,000")]
    [InlineData("#,##0.00", "1234.5", "1,234.50")]
    [InlineData("#,##0.##", "85290000", "85,290,000")]
    [InlineData("0%", "0.95", "95%")]
    [InlineData("0.0%", "0.985", "98.5%")]
    [InlineData("\"≥\"0\"%\"", "90", "≥90%")]
    [InlineData("000-0000-0000", "13800002001", "138-0000-2001")]
    [InlineData("000000", "61", "000061")]
    [InlineData("#,##0.00_ ;[Red]-#,##0.00 ", "-12.5", "-12.50")]
    [InlineData("[$¥-804]#,##0.00", "12", "¥12.00")]
    [InlineData("0.00E+00", "12345", "1.23E+04", "12345")]
    [InlineData("#.##", "0.5", ".5")]
    [InlineData("# ?/?", "0.5", "0.5")]
    [InlineData("#,###", "0", "", "0")]
    [InlineData("@", "46", "46")]
    [InlineData("[>=10000]0.0,\"千\";0\"元\"", "500", "500元")]
    [InlineData("[>=10000]0.0,\"千\";0\"元\"", "25000", "25.0千")]
    public void Show_Number_AsAPersonSeesIt(string code, string number, string expected, string? full = null) => Assert.Equal((expected, full), Show(code, number));

    [Theory]
    [InlineData("#,##0", "6256733.12", "6,256,733", "6,256,733.12")]
    [InlineData("0.0", "2.25", "2.3", "2.25")]
    [InlineData("0%", "0.955", "96%", "95.5%")]
    [InlineData("0!.0,\"万元\"", "6256733.12", "625.7万元", "625.673312万元")]
    [InlineData("0\\.0,", "6256733.12", "625.7", "625.673312")]
    [InlineData("0!.0000", "6256733.12", "625.6733", "625.673312")]
    [InlineData("#,##0,", "6256733.12", "6,257", "6,256.73312")]
    [InlineData("#,##0.00,,\"百万\"", "6256733.12", "6.26百万", "6.25673312百万")]
    [InlineData("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-", "0")]
    [InlineData("#,##0;(#,##0)", "-1200", "(1,200)", "-1,200")]
    [InlineData("[DBNum2]0", "6256733", "陆佰贰拾伍万陆仟柒佰叁拾叁", "6256733")]
    [InlineData("\"免费\"", "0", "免费", "0")]
    public void Show_LessThanTheNumber_GivesAllOfItBesides(string code, string number, string expected, string? full) => Assert.Equal((expected, full), Show(code, number));

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "45964", "2025年11月3日")]
    [InlineData("yyyy/m/d", "45965", "2025/11/4")]
    [InlineData("yyyy-mm-dd hh:mm:ss", "45964.385416666664", "2025-11-03 09:15:00")]
    [InlineData("[$-804]yyyy\"年\"m\"月\";@", "46082", "2026年3月")]
    [InlineData("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "45966", "二〇二五年十一月五日")]
    [InlineData("[DBNum1]m\"月\"d\"日\"", "45981", "十一月二十日")]
    [InlineData("上午/下午h\"时\"mm\"分\"", "0.6041666666666666", "下午2时30分")]
    [InlineData("h:mm AM/PM", "0.25", "6:00 AM")]
    [InlineData("[h]\"小时\"", "1.5", "36小时")]
    [InlineData("aaaa", "45964", "星期一")]
    [InlineData("yyyy/m/d", "59", "1900/2/28")]
    [InlineData("yyyy/m/d", "-1", "-1")]
    [InlineData("yyyy/m/d", "99999999", "99999999")]
    public void Show_Date_AsAPersonSeesIt(string code, string number, string expected) => Assert.Equal((expected, (string?)null), Show(code, number));

    [Theory]
    [InlineData("@\"元\"", "120", "120元")]
    [InlineData("0;-0;0;\"（\"@\"）\"", "待定", "（待定）")]
    [InlineData("#,##0", "待定", "待定")]
    [InlineData("General", "待定", "待定")]
    public void Show_Text_TakesTheSectionForText(string code, string text, string expected) => Assert.Equal(expected, new NumberFormat(code).Show(text));

    [Theory]
    [InlineData(14, "2025/11/3")]
    [InlineData(31, "2025年11月3日")]
    [InlineData(57, "2025年11月")]
    [InlineData(58, "11月3日")]
    [InlineData(9, "4596400%")]
    public void Find_BuiltIn_IsWhatChineseExcelShows(int id, string expected) => Assert.Equal(expected, new NumberFormat(BuiltInFormats.Find(id)!).Show(45964, dates1904: false).Text);

    [Theory]
    [InlineData("")]
    [InlineData(";;;")]
    [InlineData("[")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("0.0.0,,%%E+E+")]
    [InlineData("[DBNum2][h]yyyyyyyyyyyyyyyy????/????@@General")]
    public void Show_SenselessFormat_ShowsSomething(string code)
    {
        var format = new NumberFormat(code);

        Assert.Null(Record.Exception(() => (format.Show(-123456789.123456789m, dates1904: true), format.Show("文"))));
    }

    [Theory]
    [InlineData("10", "十")]
    [InlineData("0", "〇")]
    [InlineData("105", "一百〇五")]
    [InlineData("10010000", "一千〇一万")]
    [InlineData("100000005", "一亿〇五")]
    public void Count_Number_IsWrittenWithItsPlaces(string number, string expected) => Assert.Equal(expected, ChineseFigures.Count(number, ChineseDigits.Plain));

    private static (string Text, string? FullText) Show(string code, string number) => new NumberFormat(code).Show(decimal.Parse(number, CultureInfo.InvariantCulture), dates1904: false);
}
