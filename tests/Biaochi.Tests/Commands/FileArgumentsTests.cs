using System.Text;

namespace Biaochi.Tests.Commands;

public sealed class FileArgumentsTests
{
    private static readonly byte[] Form = InventedForm.Document(InventedForm.Create());

    [Fact]
    public async Task Read_Folder_ReadsWhatIsInItInOrder()
    {
        using var folder = new WorkingFolder()
            .With("局/乙.json", Named("二")).With("局/下属/丙.json", Named("三")).With("局/甲.json", Named("一"))
            .With("局/~$甲.docx", [1, 2]).With("局/.隐藏.json", Form).With("局/程序.dll", [1, 2]);

        var run = await folder.RunAsync("read", "局");

        Assert.Equal(0, run.Status);
        Assert.Equal(["三", "二", "一"], Names(run));
        Assert.Equal("读取 3 个文件，3 张表。", run.Messages.Trim());
    }

    [Fact]
    public async Task Read_Pattern_TakesWhatMatchesOnce()
    {
        using var folder = new WorkingFolder().With("局/甲.json", Named("一")).With("局/下属/乙.json", Named("二")).With("局/丙.txt", Encoding.UTF8.GetBytes("无"));

        var run = await folder.RunAsync("read", "局/*.json", "**/*.json");

        Assert.Equal(0, run.Status);
        Assert.Equal(["一", "二"], Names(run));
    }

    [Theory]
    [InlineData("*.pdf", "*.pdf：没有符合的文件")]
    [InlineData("空", "空：文件夹中没有可以读取的文件")]
    public async Task Read_NothingThere_IsNamedAndExits3(string argument, string message)
    {
        using var folder = new WorkingFolder().With("空/图.bin", [1]).With("a.json", Form);

        var run = await folder.RunAsync("read", argument, "a.json");

        Assert.Equal(3, run.Status);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
        Assert.Contains("读取 2 个文件，1 张表；1 个文件未能读取。", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_ManyFilesAtOnce_AnswersInTheirOrder()
    {
        using var folder = new WorkingFolder();
        var names = Enumerable.Range(0, 20).Select(i => $"{i:00}").ToArray();
        foreach (var name in names)
        {
            folder.With($"{name}.json", Named(name));
        }

        var run = await folder.RunAsync(["read", .. names.Select(name => name + ".json"), "--jobs", "4"]);

        Assert.Equal(names, Names(run));
    }

    [Fact]
    public async Task Read_DoubtfulAndSound_CountsBoth()
    {
        using var folder = new WorkingFolder().With("a.json", Form).With("b.txt", Encoding.UTF8.GetBytes("请各单位于月底前报送材料。"));

        var run = await folder.RunAsync("read", "a.json", "b.txt");

        Assert.Equal(1, run.Status);
        Assert.EndsWith("读取 2 个文件，1 张表；存疑 1 处。", run.Messages.Trim(), StringComparison.Ordinal);
    }

    private static byte[] Named(string name) => InventedForm.Document(InventedForm.Create(name));

    private static IEnumerable<string?> Names(ProgramRun run) => run.Json.GetProperty("forms").EnumerateArray().Select(form => form.GetProperty("projectName").GetString());
}
