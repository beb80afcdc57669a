using Biaochi.Documents.Grammar;

namespace Biaochi.Documents.Tests.Grammar;

public class ContactTextTests
{
    [Theory]
    [InlineData("乔南星 0791-80012270", "乔南星", "0791-80012270")]
    [InlineData("乔南星，13800001234", "乔南星", "13800001234")]
    [InlineData("乔南星（0358）6002617", "乔南星", "（0358）6002617")]
    [InlineData("13800001234", null, "13800001234")]
    [InlineData("乔南星", "乔南星", null)]
    [InlineData("第2科 乔南星", "第2科 乔南星", null)]
    public void Split_NameAndPhone_PartsThem(string text, string? name, string? phone) => Assert.Equal((name, phone), ContactText.Split(text));
}
