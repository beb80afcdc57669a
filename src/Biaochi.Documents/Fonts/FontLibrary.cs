namespace Biaochi.Documents.Fonts;

/// <summary>Fonts that are read once for the whole process: the one in the assembly, and the one that a county names.</summary>
internal static class FontLibrary
{
    private static readonly Lazy<TrueTypeFont> NotoSansSc = new(ReadEmbedded);

    private static NamedFont? _named;

    /// <summary>Noto Sans SC Regular.</summary>
    public static TrueTypeFont Default => NotoSansSc.Value;

    /// <exception cref="FontException">There is no such file, or it cannot be embedded.</exception>
    public static TrueTypeFont Open(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new FontException(path, "找不到该文件。请检查字体设置中的路径。");
        }

        // A county names one font; it is read again when the file changes.
        var named = Volatile.Read(ref _named);
        if (named is null || named.Path != file.FullName || named.Changed != file.LastWriteTimeUtc)
        {
            named = new NamedFont(file.FullName, file.LastWriteTimeUtc, Read(file));
            Volatile.Write(ref _named, named);
        }

        return named.Font;
    }

    private static TrueTypeFont Read(FileInfo file)
    {
        try
        {
            return new TrueTypeFont(File.ReadAllBytes(file.FullName), file.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FontException(file.FullName, "无法读取。请检查文件权限。", exception);
        }
    }

    private static TrueTypeFont ReadEmbedded()
    {
        const string Name = "Fonts/NotoSansSC-Regular.ttf";
        using var stream = typeof(FontLibrary).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"The assembly lacks {Name}.");
        var bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes, Name);
    }

    private sealed record NamedFont(string Path, DateTime Changed, TrueTypeFont Font);
}
