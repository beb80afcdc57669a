using System.Text;
using Biaochi.Documents.Text;

namespace Biaochi.Documents.Tests.Text;

public class TextDecoderTests
{
    private const string Sample = "项目名称\t农村公路养护 2025\r\n项目期\t1年\r\n";

    public static TheoryData<string, bool> Encodings => new() { { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false }, { "GB18030", false }, { "GB2312", false } };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decode_AnyOfOurEncodings_GivesTheText(string name, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample)];

        Assert.Equal(Sample, TextDecoder.Decode(bytes));
    }

    [Fact]
    public void Decode_Utf8CutInACharacter_KeepsTheRest()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sample, 5)))[..^5];

        Assert.StartsWith(Sample, TextDecoder.Decode(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_NulBytes_IsNoText() => Assert.Null(TextDecoder.Decode([0, 0, 1, 0, 0xFF, 0, 2, 0]));

    [Fact]
    public void Decode_ControlCharacters_IsNoText() => Assert.Null(TextDecoder.Decode([1, 2, 3, 4, 5, 6, 7, 8]));
}
