using Biaochi.Documents.Printing;

namespace Biaochi.Documents.Tests.Printing;

public class TextMeasureTests
{
    [Theory]
    [InlineData("", 10, 1)]
    [InlineData("五个汉字满", 10, 1)]
    [InlineData("六个汉字要换", 10, 2)]
    [InlineData("abcdefghij", 10, 1)]
    [InlineData("一段\n二段\n三段", 10, 3)]
    [InlineData("五个汉字满。", 10, 2)]
    [InlineData("今年共计12345678元", 10, 2)]
    [InlineData("abcdefghijklmnopqrstuvwxyz", 10, 3)]
    public void Lines_TextInAColumn_AreCounted(string text, double width, int expected) => Assert.Equal(expected, TextMeasure.Lines(text, width));
}
