using System.Text.Json.Nodes;
using Biaochi.Forms.Interchange;

namespace Biaochi.Documents.Tests;

/// <summary>
/// Invented documents of every kind. <c>corpus/&lt;set&gt;/&lt;name&gt;.&lt;kind&gt;</c> is read to the forms of <c>&lt;name&gt;.gold.json</c>, which serves all kinds of
/// that name: <c>{"forms": […], "notes": ["text that must be among the notes"], "problems": ["code"]}</c>, or <c>{"error": "part of the refusal"}</c>.
/// Where and in which order something stood is not compared.
/// </summary>
public class CorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Where(name => !name.StartsWith("text/", StringComparison.Ordinal) && !name.StartsWith('.') && !name.EndsWith(".gold.json", StringComparison.Ordinal) && !name.EndsWith(".md", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Read_CorpusDocument_GivesTheGold(string document)
    {
        var path = Path.Combine(Folder, document);
        var gold = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(path, ".gold.json")))!.AsObject();
        using var stream = File.OpenRead(path);
        if (gold["error"] is { } error)
        {
            var exception = Assert.Throws<DocumentFormatException>(() => FormReader.Read(stream, path, cancellationToken: TestContext.Current.CancellationToken));
            Assert.Contains(error.ToString(), exception.Message, StringComparison.Ordinal);
            return;
        }

        var result = FormReader.Read(stream, path, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(gold["forms"]!.AsArray().Select(form => Bare(form!)), result.Forms.Select(form => Bare(JsonNode.Parse(FormJson.Write(form))!)));
        foreach (var note in gold["notes"]?.AsArray() ?? [])
        {
            Assert.Contains(result.Notes, read => read.Text.Contains(note!.ToString(), StringComparison.Ordinal));
        }

        Assert.Equal(gold["problems"]?.AsArray().Select(code => code!.ToString()).Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>(), result.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    /// <summary>The form without where it stood, what is null, and white space that wrapping may leave or take.</summary>
    private static string Bare(JsonNode form)
    {
        form.AsObject().Remove("source");
        return string.Concat(Clean(form)!.ToJsonString(TestJson.Readable).Where(c => !char.IsWhiteSpace(c))).Replace("\\n", "", StringComparison.Ordinal);
    }

    private static JsonNode? Clean(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => member.Value is not null).OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Clean(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Clean)]),
        _ => node?.DeepClone(),
    };

    private static class TestJson
    {
        public static System.Text.Json.JsonSerializerOptions Readable { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = false };
    }
}
