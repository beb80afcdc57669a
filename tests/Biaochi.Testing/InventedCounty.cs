using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Biaochi.Documents;
using Biaochi.Forms;

namespace Biaochi.Testing;

/// <summary>The samples of 青禾县: its documents as read, and the list of what is wrong in them. Read once for all tests.</summary>
public static class InventedCounty
{
    public static string Folder { get; } = RepositoryFiles.PathOf("samples", "qinghe");

    /// <summary>The years that have a folder of documents, the oldest first.</summary>
    public static ImmutableArray<int> Years { get; } =
        [.. Directory.EnumerateDirectories(Folder).Select(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)).Order()];

    public static PlantedList Planted { get; } = ReadJson<PlantedList>("planted.json");

    private static readonly Lazy<ImmutableArray<SampleForm>> Documents = new(() => [.. Years.SelectMany(year => FilesOf(year).SelectMany(Read))]);

    /// <summary>Every form, in the order of the documents.</summary>
    public static ImmutableArray<SampleForm> Forms => Documents.Value;

    /// <summary>The files of a year, by name.</summary>
    public static IEnumerable<string> FilesOf(int year) =>
        Directory.EnumerateFiles(Path.Combine(Folder, year.ToString(CultureInfo.InvariantCulture))).Order(StringComparer.Ordinal);

    public static T ReadJson<T>(string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(Folder, name)), JsonSerializerOptions.Web) ?? throw new InvalidOperationException($"{name} is empty.");

    private static IEnumerable<SampleForm> Read(string path)
    {
        using var stream = File.OpenRead(path);
        var file = $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}";
        return [.. FormReader.Read(stream, path).Forms.Select(form => new SampleForm(file, form))];
    }
}

/// <param name="File">As planted.json names it: <c>2025/105-education.txt</c>.</param>
public sealed record SampleForm(string File, TargetForm Form);

/// <summary><c>planted.json</c>: what is wrong where, and which forms are clean. Every form is in one of the two.</summary>
public sealed record PlantedList(ImmutableArray<PlantedDefect> Defects, ImmutableArray<CleanForm> Clean);

public sealed record CleanForm(string File, string ProjectName);

/// <param name="Where">The key of the field as findings name it. What is wrong in both columns is listed once.</param>
/// <param name="Row">The indicator's name, for a defect of one.</param>
/// <param name="Why">What was done, for people.</param>
public sealed record PlantedDefect(string File, string ProjectName, string Code, string Where, string? Row, string Why);
