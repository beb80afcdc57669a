using Biaochi.Documents.Printing.Excel;

namespace Biaochi.Documents.Tests.Printing.Excel;

public class ExcelSheetNamesTests
{
    [Theory]
    [InlineData("a/b:c*d?[e]\\f", "abcdef")]
    [InlineData("'引号'", "引号")]
    [InlineData("   ", "申报表")]
    [InlineData("history", "history(2)")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public void Next_AnyName_IsOneThatExcelTakes(string wanted, string expected) => Assert.Equal(expected, new ExcelSheetNames().Next(wanted));

    [Fact]
    public void Next_NamesAlike_AreNumbered()
    {
        var names = new ExcelSheetNames();

        string[] given = [names.Next("道路养护"), names.Next("道路养护"), names.Next("道路养护"), names.Next(new string('长', 40)), names.Next(new string('长', 40))];

        Assert.Equal(["道路养护", "道路养护(2)", "道路养护(3)", new string('长', 31), new string('长', 28) + "(2)"], given);
    }

    [Fact]
    public void Next_CutInASurrogatePair_LeavesNoHalf() => Assert.Equal(new string('长', 30), new ExcelSheetNames().Next(new string('长', 30) + "𠮷村"));
}
