using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace Biaochi.Commands;

/// <summary>The files that the words of a command line stand for: files, folders with all that is in them, patterns such as 局/*.docx.</summary>
internal static class FileArguments
{
    /// <summary>Kinds of files taken from a folder. Those that only an office program opens are among them, so that nobody misses one unsaid.</summary>
    private static readonly string[] Extensions =
        [".txt", ".tsv", ".csv", ".json", ".htm", ".html", ".mht", ".mhtml", ".docx", ".docm", ".xlsx", ".xlsm", ".xls", ".pdf", ".doc", ".wps", ".et", ".odt", ".ods", ".rtf"];

    /// <summary>In the order of the arguments, within a folder by name; each file once. A word that stands for none is given back as it is.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> arguments)
    {
        var seen = new HashSet<string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        return [.. arguments.SelectMany(Files).Where(path => seen.Add(Path.GetFullPath(path)))];
    }

    private static IEnumerable<string> Files(string argument)
    {
        if (File.Exists(argument))
        {
            return [argument];
        }

        var files = Directory.Exists(argument) ? InFolder(argument) : argument.AsSpan().ContainsAny('*', '?') ? Matching(argument) : [];
        return files.Count > 0 ? files : [argument];
    }

    private static List<string> InFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(path => IsDocument(Path.GetFileName(path)))
            .Order(StringComparer.Ordinal)];

    /// <summary>Shells of Windows leave patterns to the program; ** stands for folders at any depth.</summary>
    private static List<string> Matching(string pattern)
    {
        var folder = Path.GetPathRoot(pattern) is { Length: > 0 } root ? root : ".";
        var matcher = new Matcher(OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        matcher.AddInclude(pattern[(folder == "." ? 0 : folder.Length)..]);
        return [.. matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(folder))).Files
            .Select(match => folder == "." ? match.Path : Path.Combine(folder, match.Path))
            .Where(path => !IsLeftOver(Path.GetFileName(path)))
            .Order(StringComparer.Ordinal)];
    }

    private static bool IsDocument(string name) => !IsLeftOver(name) && Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Hidden files, and those that office programs keep beside an open document.</summary>
    private static bool IsLeftOver(string name) => name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal);
}
