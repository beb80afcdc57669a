using System.Text.RegularExpressions;
using Biaochi.Testing;

namespace Biaochi.Core.Tests;

/// <summary>
/// Who may name whom. It reads text, so a part-qualified name slips by; that is enough between colleagues. A new project or module stands in the table
/// before it stands in the house.
/// </summary>
public sealed partial class ModuleBoundaryTests
{
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Forms"] = [],
        ["Documents"] = ["Forms"],
        ["Reviewer"] = ["Forms"],
        ["Core"] = ["Forms", "Documents", "Reviewer"],
        ["Biaochi"] = ["Forms", "Documents", "Reviewer", "Core"],
    };

    private static readonly Dictionary<string, string[]> Modules = new()
    {
        // What everything stands on.
        ["Audit"] = ["Accounts", "Data"],
        ["Organisations"] = ["Audit", "Data"],
        ["Accounts"] = ["Audit", "Data", "Organisations"],

        // The lives of a declaration, each knowing only those before it.
        ["Declarations"] = ["Accounts", "Audit", "Data", "Organisations"],
        ["Reviews"] = ["Accounts", "Audit", "Data", "Organisations", "Declarations"],
        ["Approvals"] = ["Accounts", "Audit", "Data", "Declarations"],
        ["Publications"] = ["Accounts", "Audit", "Data", "Organisations", "Declarations"],

        // The one database context maps them all.
        ["Data"] = ["Accounts", "Approvals", "Audit", "Declarations", "Organisations", "Publications", "Reviews"],
    };

    private static readonly string Source = RepositoryFiles.PathOf("src");

    [Fact]
    public void Projects_NameOnlyThoseBelowThem() =>
        Assert.Empty(Breaches(Source, folder => folder is "Biaochi" ? folder : folder.Replace("Biaochi.", "", StringComparison.Ordinal), Projects, ProjectName()));

    [Fact]
    public void Modules_NameOnlyThoseInTheTable() =>
        Assert.Empty(Breaches(Path.Combine(Source, "Biaochi.Core"), folder => folder, Modules, ModuleName()));

    [Fact]
    public void Modules_HaveNoArrowThatNobodyNeeds()
    {
        var unused = Modules.SelectMany(module => module.Value
            .Except(SourceFiles(Path.Combine(Source, "Biaochi.Core", module.Key)).SelectMany(file => ModuleName().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value))
            .Select(other => $"{module.Key} does not name {other}"));

        Assert.Empty(unused);
    }

    /// <summary>Beside two: Data maps all, and Audit says who acts while an account's changes are facts for Audit.</summary>
    [Fact]
    public void Modules_BesideTheTwoAtTheBottom_HaveNoCircle()
    {
        // Arrange
        var open = Modules.Where(module => module.Key is not ("Data" or "Audit")).ToDictionary(module => module.Key, module => module.Value);

        // Act: takes away what names nothing that is left, until nothing more can be taken.
        while (open.FirstOrDefault(module => !module.Value.Any(open.ContainsKey)).Key is { } leaf)
        {
            open.Remove(leaf);
        }

        // Assert
        Assert.Empty(open.Keys);
    }

    [Theory]
    [InlineData("using Biaochi.Core.Publications;", new[] { "Declarations/Declaration.cs names Publications" })]
    [InlineData("var page = Biaochi.Core.Publications.Pages.First;", new[] { "Declarations/Declaration.cs names Publications" })]
    [InlineData("using Biaochi.Core.Audit;", new string[0])]
    [InlineData("namespace Biaochi.Core.Declarations; // Biaochi.Core.Result is no module", new string[0])]
    public void Breaches_OneFile_SaysWhichNamesWhich(string text, string[] expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Declarations/Declaration.cs", text);

        Assert.Equal(expected, Breaches(folder.Path, name => name, Modules, ModuleName()));
    }

    [Fact]
    public void Breaches_FolderThatIsNotInTheTable_IsOne()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Gossip/Rumour.cs", "");

        Assert.Equal(["Gossip is not in the table"], Breaches(folder.Path, name => name, Modules, ModuleName()));
    }

    private static List<string> Breaches(string root, Func<string, string> nameOf, Dictionary<string, string[]> allowed, Regex naming)
    {
        var breaches = new List<string>();
        foreach (var folder in Directory.GetDirectories(root).Where(HoldsSource).Order(StringComparer.Ordinal))
        {
            var name = nameOf(Path.GetFileName(folder));
            if (!allowed.TryGetValue(name, out var mayName))
            {
                breaches.Add($"{name} is not in the table");
                continue;
            }

            foreach (var file in SourceFiles(folder))
            {
                var named = naming.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Distinct();
                breaches.AddRange(named
                    .Where(other => other != name && allowed.ContainsKey(other) && !mayName.Contains(other))
                    .Select(other => $"{Path.GetRelativePath(root, file).Replace('\\', '/')} names {other}"));
            }
        }

        return breaches;
    }

    private static bool HoldsSource(string folder) => SourceFiles(folder).Any();

    private static IEnumerable<string> SourceFiles(string folder) => Directory
        .EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
        .Where(file => !file.Contains("node_modules", StringComparison.Ordinal));

    [GeneratedRegex(@"\bBiaochi\.(Forms|Documents|Reviewer|Core)\b")]
    private static partial Regex ProjectName();

    [GeneratedRegex(@"\bBiaochi\.Core\.([A-Z]\w*)")]
    private static partial Regex ModuleName();

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("biaochi-boundaries-").FullName;

        public void Write(string file, string text)
        {
            var path = System.IO.Path.Combine(Path, file);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        public void Dispose() => Directory.Delete(Path, true);
    }
}
