namespace Biaochi.Testing;

/// <summary>The checkout that the tests were built from: its sources and pages are under test too.</summary>
public static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Biaochi.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Biaochi.slnx above {AppContext.BaseDirectory}.");
    }
}
