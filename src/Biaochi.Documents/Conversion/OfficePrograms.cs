namespace Biaochi.Documents.Conversion;

/// <summary>Finds LibreOffice on this machine.</summary>
public static class OfficePrograms
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];

    /// <summary>The path of the program: in the folders of PATH, or where its installers put it; null where there is none.</summary>
    public static string? Find() => Folders().SelectMany(_ => Names, Path.Combine).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            yield return folder;
        }

        yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program");
        yield return "/usr/lib/libreoffice/program";
        yield return "/opt/libreoffice/program";
        yield return "/Applications/LibreOffice.app/Contents/MacOS";
    }
}
