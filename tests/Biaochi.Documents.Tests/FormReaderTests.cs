using System.Text;
using Biaochi.Forms.Interchange;

namespace Biaochi.Documents.Tests;

public class FormReaderTests
{
    private const string Form = "项目名称 校舍维修\n主管部门及代码 053-青禾县教育局 实施单位 柳林小学\n项目属性 一次性项目 项目期 1年\n";

    [Fact]
    public void Read_NoForm_IsAProblemThatNamesTheFile()
    {
        var result = Read("关于召开会议的通知", "folder/通知.txt");

        Assert.Empty(result.Forms);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("no-form", problem.Code);
        Assert.Contains("通知.txt", problem.Message, StringComparison.Ordinal);
        Assert.Equal("通知.txt", problem.Position.File);
    }

    [Fact]
    public void Read_BrokenCharacters_AreAProblem()
    {
        var bytes = Encoding.UTF8.GetBytes(Form + Form);

        var result = FormReader.Read(new MemoryStream(bytes, 0, bytes.Length - 2), "表.txt", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(result.Problems, problem => problem.Code == "damaged-text");
        Assert.NotEmpty(result.Forms);
    }

    [Fact]
    public void Read_OverTheByteLimit_IsRefused()
    {
        var exception = Assert.Throws<DocumentFormatException>(() => Read(Form, options: new ReadOptions { MaxBytes = 64 }));

        Assert.Equal("表.txt：文件超过 64 字节，未读取。请拆分后再读取。", exception.Message);
    }

    [Fact]
    public void Read_OverTheCellLimit_IsRefused()
    {
        var exception = Assert.Throws<DocumentFormatException>(() => Read(Form, options: new ReadOptions { MaxCells = 2 }));

        Assert.Contains("2 个单元格", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OverTheTimeLimit_IsRefused()
    {
        var options = new ReadOptions { MaxTime = TimeSpan.FromMilliseconds(20) };

        var exception = Assert.Throws<DocumentFormatException>(() => FormReader.Read(new SlowStream(), "表.txt", options, TestContext.Current.CancellationToken));

        Assert.Contains("秒仍未完成", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_StreamOfUnknownLength_IsReadToItsEnd()
    {
        var text = string.Concat(Enumerable.Repeat(Form + "\n", 2000));
        using var stream = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        using var reading = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, stream.ClientSafePipeHandle);
        var writing = Task.Run(() =>
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Dispose();
        }, TestContext.Current.CancellationToken);

        var result = FormReader.Read(reading, "表.txt", cancellationToken: TestContext.Current.CancellationToken);

        await writing;
        Assert.Equal(2000, result.Forms.Count);
    }

    [Fact]
    public void Read_Cancelled_StopsWithTheCallersCancellation()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => FormReader.Read(Stream(Form), "表.txt", cancellationToken: source.Token));
    }

    [Fact]
    public void Read_InterchangeJson_GivesItsFormsWithTheirSource()
    {
        using var json = new MemoryStream();
        ReadJson.Write(json, [Read(Form)]);
        json.Position = 0;

        var form = Assert.Single(FormReader.Read(json, "交换.json", cancellationToken: TestContext.Current.CancellationToken).Forms);

        Assert.Equal("校舍维修", form.ProjectName);
        Assert.Equal("表.txt", form.Source!.File);
    }

    [Fact]
    public void Read_BrokenJson_NamesTheLine()
    {
        var exception = Assert.Throws<DocumentFormatException>(() => Read("{\n\"forms\": [\n"));

        Assert.StartsWith("表.txt：第 ", exception.Message, StringComparison.Ordinal);
        Assert.IsType<FormJsonException>(exception.InnerException);
    }

    [Theory]
    [InlineData("%PDF-1.4", "PDF")]
    [InlineData("PK\u0003\u0004", "已损坏")]
    [InlineData("{\\rtf1", "RTF")]
    public void Read_AnotherKind_SaysWhatItIsAndWhatToDo(string start, string kind)
    {
        var exception = Assert.Throws<DocumentFormatException>(() => Read(start + " 项目名称"));

        Assert.Contains(kind, exception.Message, StringComparison.Ordinal);
        Assert.Contains("请", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StreamNotAtItsStart_ReadsFromWhereItStands()
    {
        var stream = Stream("不读这里" + Form);
        stream.Position = Encoding.UTF8.GetByteCount("不读这里");

        var result = FormReader.Read(stream, "表.txt", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(result.Notes);
        Assert.Single(result.Forms);
    }

    private static ReadResult Read(string text, string name = "表.txt", ReadOptions? options = null) => FormReader.Read(Stream(text), name, options, TestContext.Current.CancellationToken);

    /// <summary>Gives blanks for ever, slowly.</summary>
    private sealed class SlowStream : MemoryStream
    {
        public override int Read(Span<byte> buffer)
        {
            Thread.Sleep(10);
            buffer[0] = (byte)' ';
            return 1;
        }
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("导出说明：文件以 %PDF-1.7 开头的是 PDF。\n项目支出绩效目标申报表\n项目名称\t水渠维修\n主管部门及代码\t055-青禾县水利局\t实施单位\t青禾县水利局\n项目属性\t新增项目")]
    [InlineData("<html><body><p>%PDF-1.4</p><table><tr><td>项目名称</td><td>水渠维修</td></tr><tr><td>主管部门及代码</td><td>055-青禾县水利局</td></tr><tr><td>项目属性</td><td>新增项目</td></tr></table></body></html>")]
    public void Read_TextSpeaksOfPdf_IsNoPdf(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        var result = FormReader.Read(stream, "说明.txt", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("水渠维修", Assert.Single(result.Forms).ProjectName);
    }

    [Fact]
    public void Read_TitleAndYearInOneCell_PartsThem()
    {
        const string Page = "<table><tr><td colspan=2>青禾县项目支出绩效目标申报表<br>（2025年度）</td></tr><tr><td>项目名称</td><td>水渠维修</td></tr><tr><td>主管部门及代码</td><td>055-青禾县水利局</td></tr><tr><td>项目属性</td><td>新增项目</td></tr></table>";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Page));

        var form = Assert.Single(FormReader.Read(stream, "表.html", cancellationToken: TestContext.Current.CancellationToken).Forms);

        Assert.Equal(("青禾县项目支出绩效目标申报表", 2025), (form.Title, form.FiscalYear));
    }
}
