using System.Text;
using System.Text.Json.Nodes;
using Biaochi.Documents.Text;

namespace Biaochi.Documents.Tests;

/// <summary>Every text under <c>corpus/text</c> is read as the gold file beside it says: its forms, or the message that refuses it.</summary>
public class TextCorpusTests
{
    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "corpus", "text");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Read_CorpusDocument_GivesTheGold(string document)
    {
        var gold = File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(document, ".gold.json")));

        var read = ReadAsJson(document);

        Assert.Equal(JsonNode.Parse(gold)!.ToJsonString(), JsonNode.Parse(read)!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Read_CorpusDocument_LosesNoWord(string document)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, document));
        if (Record.Exception(() => Read(document)) is null && TextDecoder.Decode(bytes) is { } text)
        {
            Assert.Empty(LostWords.Find(text, Read(document)));
        }
        else
        {
            Assert.StartsWith("hostile-", document, StringComparison.Ordinal);
        }
    }

    private static ReadResult Read(string document)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, document));
        return FormReader.Read(stream, document, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static string ReadAsJson(string document)
    {
        try
        {
            using var json = new MemoryStream();
            ReadJson.Write(json, [Read(document)]);
            return Encoding.UTF8.GetString(json.ToArray());
        }
        catch (DocumentFormatException exception)
        {
            return new JsonObject { ["error"] = exception.Message }.ToJsonString();
        }
    }
}
