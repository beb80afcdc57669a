namespace Biaochi.Testing;

/// <summary>Real forms that stand beside the repository on machines of the project. Where they are absent, tests on them are skipped by name.</summary>
public static class SharedFiles
{
    /// <summary>The folder <c>shared</c> beside the checkout, or null.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Why a test on these files is skipped; null where they are present.</summary>
    public static bool AreAbsent => Folder is null;

    public static string PathOf(params string[] parts) => Path.Combine([Folder ?? throw new InvalidOperationException("The shared forms are absent."), .. parts]);

    private static string? Find()
    {
        var shared = Path.GetFullPath(RepositoryFiles.PathOf("..", "shared"));
        return Directory.Exists(Path.Combine(shared, "forms")) ? shared : null;
    }
}
