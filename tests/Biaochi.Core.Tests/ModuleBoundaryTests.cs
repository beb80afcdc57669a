using System.Text.RegularExpressions;
using Biaochi.Testing;

namespace Biaochi.Core.Tests;

/// <summary>
/// Which module of Core names which. A new arrow is a decision, and is made here. Data maps every module and every module reads and writes
/// through it; Audit and Accounts name each other, since a process says who acts and an account's changes are facts. All else points one way.
/// </summary>
public sealed partial class ModuleBoundaryTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Accounts"] = ["Audit", "Data", "Organisations"],
        ["Approvals"] = ["Accounts", "Audit", "Data", "Declarations"],
        ["Audit"] = ["Accounts", "Data"],
        ["Data"] = ["Accounts", "Approvals", "Audit", "Declarations", "Organisations", "Publications", "Reviews"],
        ["Declarations"] = ["Accounts", "Audit", "Data", "Organisations"],
        ["Organisations"] = ["Audit", "Data"],
        ["Publications"] = ["Accounts", "Audit", "Data", "Declarations", "Organisations"],
        ["Reviews"] = ["Accounts", "Audit", "Data", "Declarations", "Organisations"],
    };

    [Fact]
    public void Modules_InSources_NameOnlyWhatTheTableAllows()
    {
        // Arrange
        var core = RepositoryFiles.PathOf("src", "Biaochi.Core");
        var sources = Directory.EnumerateDirectories(core).SelectMany(module =>
            Directory.EnumerateFiles(module, "*.cs", SearchOption.AllDirectories).Select(file => (Module: Path.GetFileName(module), File: file)));

        // Act
        var trespasses = sources.SelectMany(source => Named(File.ReadAllText(source.File))
            .Except([source.Module, .. Allowed.GetValueOrDefault(source.Module, [])])
            .Select(named => $"{Path.GetRelativePath(core, source.File)} names {named}"));

        // Assert
        Assert.Empty(trespasses);
    }

    [Fact]
    public void Table_OfModules_HasNoArrowThatNobodyNeeds()
    {
        foreach (var (module, allowed) in Allowed)
        {
            // Act
            var files = Directory.EnumerateFiles(RepositoryFiles.PathOf("src", "Biaochi.Core", module), "*.cs", SearchOption.AllDirectories);
            var named = files.SelectMany(file => Named(File.ReadAllText(file))).Distinct().Where(other => other != module);

            // Assert
            Assert.Equal(allowed, named.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Table_OfModules_HasNoCircleBesideDataAndWhoActs()
    {
        // Arrange: the two that are named above.
        var open = Allowed.Where(pair => pair.Key != "Data")
            .ToDictionary(pair => pair.Key, pair => pair.Value.Except(pair.Key == "Audit" ? ["Data", "Accounts"] : ["Data"]).ToList(), StringComparer.Ordinal);

        // Act: takes away what names nothing that is left, until nothing can be taken.
        while (open.FirstOrDefault(pair => pair.Value.TrueForAll(named => !open.ContainsKey(named))).Key is { } leaf)
        {
            open.Remove(leaf);
        }

        // Assert
        Assert.Empty(open.Keys);
    }

    private static IEnumerable<string> Named(string source) => ModuleName().Matches(source).Select(match => match.Groups[1].Value).Distinct();

    // In full, or as a part-qualified type (Reviews.ReviewQueries) that is no member of something.
    [GeneratedRegex(@"(?:Biaochi\.Core\.|(?<![\w.])(?=(?:Accounts|Approvals|Audit|Data|Declarations|Organisations|Publications|Reviews)\.[A-Z]))(Accounts|Approvals|Audit|Data|Declarations|Organisations|Publications|Reviews)\b")]
    private static partial Regex ModuleName();
}
