using System.Text;
using Biaochi.Documents.Excel;

namespace Biaochi.Documents.Tests.Excel;

public class XlsShaperTests
{
    private static readonly byte[] Sound = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "corpus", "habits", "hidden-rows-and-columns.xls"));

    [Fact]
    public void Shape_MergedRanges_GiveSpansAndPlaces()
    {
        var shape = XlsShaper.Shape(Sound, "青禾.xls", ReadOptions.Default, TestContext.Current.CancellationToken);

        var title = shape.Rows[0].Cells[0];
        Assert.Equal((0, 8, 1), (title.Column, title.ColumnSpan, title.RowSpan));
        Assert.Equal("青禾.xls 工作表“水利局” A1", title.Position?.ToString());
    }

    [Fact]
    public void Shape_SectorsInACircle_AreRefused()
    {
        var bytes = Sound.ToArray();
        var table = (BitConverter.ToInt32(bytes, 76) + 1) * 512;
        for (var sector = 0; sector < 128; sector++)
        {
            bytes.AsSpan(table + 4 * sector, 4).Clear();
        }

        Assert.Contains("无法解析", Refusal(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(512)]
    [InlineData(2000)]
    public void Shape_CutFile_IsRefused(int length) => Assert.Contains("文件可能已损坏", Refusal(Sound[..length]), StringComparison.Ordinal);

    [Fact]
    public void Shape_MoreCellsThanAllowed_IsRefused() => Assert.Contains("超过 20 个单元格", Refusal(Sound, new ReadOptions { MaxCells = 20 }), StringComparison.Ordinal);

    [Fact]
    public void Read_EncryptedPackage_SaysThatItIsLocked()
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage\0")];

        var exception = Assert.Throws<DocumentFormatException>(() => FormReader.Read(new MemoryStream(bytes), "青禾.xlsx", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("设有打开密码", exception.Message, StringComparison.Ordinal);
    }

    private static string Refusal(byte[] bytes, ReadOptions? options = null) =>
        Assert.Throws<DocumentFormatException>(() => XlsShaper.Shape(bytes, "青禾.xls", options ?? ReadOptions.Default, TestContext.Current.CancellationToken)).Message;
}
