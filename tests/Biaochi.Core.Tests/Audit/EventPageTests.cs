using System.Text.RegularExpressions;
using Biaochi.Core.Audit;
using Biaochi.Core.Tests.Operations;
using Biaochi.Testing;

namespace Biaochi.Core.Tests.Audit;

/// <summary>docs/events.md lists what the program records: no process, event or field more or less.</summary>
public sealed partial class EventPageTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFiles.PathOf("docs", "events.md"));

    [Fact]
    public void Page_Processes_AreThoseOfTheProgram()
    {
        var listed = ProcessRow().Matches(Page).Select(row => (row.Groups["number"].Value, row.Groups["name"].Value));

        Assert.Equal(Enum.GetValues<ProcessType>().Select(type => (type.ToString("D"), type.ToString())), listed);
    }

    [Fact]
    public void Page_EventsAndTheirFields_AreThoseOfTheProgram()
    {
        // Arrange
        var payloads = typeof(IEventPayload).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IEventPayload)));

        // Act
        var listed = EventSection().Matches(Page).Select(section => $"{section.Groups["name"].Value}: {string.Join(", ", Field().Matches(section.Value).Select(field => field.Groups["name"].Value))}");

        // Assert
        Assert.Equal(
            payloads.Select(type => $"{type.Name}: {string.Join(", ", type.GetProperties().Select(property => property.Name))}").Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_WhatAProcessRecords_HasWhatItsOperationsRecord()
    {
        // Arrange
        var listed = ProcessRow().Matches(Page).SelectMany(row => Name().Matches(row.Groups["events"].Value).Select(name => (row.Groups["name"].Value, name.Groups["name"].Value))).ToHashSet();

        // Act
        var recorded = OperationCases.All.SelectMany(operation => operation.Events.Select(name => (operation.Process.ToString(), name)));

        // Assert
        Assert.Empty(recorded.Except(listed));
        Assert.Empty(EventSection().Matches(Page).Select(section => section.Groups["name"].Value).Except(listed.Select(pair => pair.Item2)));
    }

    [GeneratedRegex(@"^\| (?<number>\d+) \| `(?<name>\w+)` \| [^|]+ \| (?<events>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex ProcessRow();

    [GeneratedRegex(@"^### `(?<name>\w+)`$(?:(?!^#).*\n?)*", RegexOptions.Multiline)]
    private static partial Regex EventSection();

    [GeneratedRegex(@"^- `(?<name>\w+)`: .", RegexOptions.Multiline)]
    private static partial Regex Field();

    [GeneratedRegex("`(?<name>\\w+)`")]
    private static partial Regex Name();
}
