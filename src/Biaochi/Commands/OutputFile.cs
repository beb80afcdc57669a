using System.CommandLine;

namespace Biaochi.Commands;

/// <summary>Where a command's result goes: <c>--out PATH</c>, or standard output and then nothing else there.</summary>
internal static class OutputFile
{
    public static Option<string?> Option() => new("--out")
    {
        Description = "写入这个文件；不给时输出到标准输出。",
        HelpName = "PATH",
    };

    /// <summary>Makes the folder that the file is to stand in, where there is none.</summary>
    public static int MakeFolderOf(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return ExitStatus.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path}：不能新建文件夹。请确认上级文件夹存在、有写入权限。");
            return ExitStatus.BadUsage;
        }
    }

    /// <summary>The status; a file is written whole or not at all.</summary>
    public static int Write(string? path, Action<Stream> write)
    {
        if (path is null)
        {
            using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
            write(output);
            return ExitStatus.Done;
        }

        try
        {
            using var content = Draft();
            write(content);
            content.Position = 0;
            using var file = File.Create(path);
            content.CopyTo(file);
            return ExitStatus.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{path}：不能写入。请确认文件夹存在、有写入权限，且文件没有被其他程序打开。");
            return ExitStatus.BadUsage;
        }
    }

    /// <summary>Where a result is made before its file is touched, not in memory: that of a whole county may be large.</summary>
    private static FileStream Draft()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }
}
