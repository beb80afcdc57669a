using Biaochi.Documents.Pdf.Security;

namespace Biaochi.Documents.Tests.Pdf.Security;

/// <summary>Small files that were encrypted with qpdf.</summary>
public class DecryptorTests
{
    [Theory]
    [InlineData("rc4-40")]
    [InlineData("rc4-128")]
    [InlineData("aes-128")]
    [InlineData("aes-128-clear-metadata")]
    [InlineData("aes-256-revision-5")]
    [InlineData("aes-256-object-streams")]
    public void Read_EmptyUserPassword_OpensTheFile(string name)
    {
        var page = Assert.Single(PdfSample.Read(Sample(name)));

        Assert.Equal("青禾县项目Total 100", PdfSample.TextOf(page));
    }

    [Theory]
    [InlineData("aes-256-object-streams")]
    [InlineData("rc4-128")]
    public void Read_WithoutReferences_IsDecryptedAfterLookingThrough(string name)
    {
        var bytes = Sample(name);
        var at = bytes.AsSpan().LastIndexOf("startxref"u8);

        var page = Assert.Single(PdfSample.Read([.. bytes[..at], .. "startxref\n1\n%%EOF"u8]));

        Assert.Equal("青禾县项目Total 100", PdfSample.TextOf(page));
    }

    [Theory]
    [InlineData("password-128")]
    [InlineData("password-256")]
    public void Read_PasswordNeeded_IsRefused(string name)
    {
        var exception = Record.Exception(() => PdfSample.Read(Sample(name)));

        Assert.Contains("PDF 设有打开密码", Assert.IsType<DocumentFormatException>(exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherSecurityHandler_IsRefused()
    {
        var bytes = PdfSample.WithContent("").Object(10, "<< /Filter /Entrust /V 1 >>").ToBytes(trailer: "/Encrypt 10 0 R");

        var exception = Record.Exception(() => PdfSample.Read(bytes));

        Assert.Contains("无法识别的加密方式", Assert.IsType<DocumentFormatException>(exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rc4_KnownKey_GivesKnownBytes() => Assert.Equal(Convert.FromHexString("BBF316E8D940AF0AD3"), Rc4.Apply("Key"u8, "Plaintext"u8));

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Pdf", "samples", name + ".pdf"));
}
