using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>How a cell is set and, where the form is edited, filled in.</summary>
public enum PaperCellKind
{
    /// <summary>A name or a value, centred.</summary>
    Entry,

    /// <summary>Running text over the whole width.</summary>
    Text,

    /// <summary>One of the two goals, half as wide.</summary>
    Goal,

    /// <summary>Money in yuan, to the right.</summary>
    Amount,
}

/// <summary>One cell of the official form on screen: what stands in it, what it is called in a form post, and the findings that point at it.</summary>
public sealed record PaperCell
{
    /// <summary>The name of its field in a form post, e.g. "overview", "funding.period.county", "periodIndicators[0].value".</summary>
    public required string Name { get; init; }

    /// <summary>What it is called when it is read out.</summary>
    public required string Label { get; init; }

    public string Text { get; init; } = "";

    public PaperCellKind Kind { get; init; }

    public bool IsEditable { get; init; }

    public IReadOnlyList<NumberedFinding> Marks { get; init; } = [];

    /// <summary>What is wrong with what was filled in.</summary>
    public string? Error { get; init; }

    /// <summary>What stood here in the earlier version; null when the same, empty when nothing.</summary>
    public string? Before { get; init; }

    /// <summary>How it was read from a document; null where it was not.</summary>
    public CellReading? Reading { get; init; }

    /// <summary>Where an opinion on this cell is written.</summary>
    public string? OpinionLink { get; init; }

    /// <summary>True while an opinion on this cell is being written.</summary>
    public bool IsWrittenAbout { get; init; }

    public string Id => IdOf(Name);

    public string ErrorId => $"{Id}-error";

    public string Css => string.Join(' ', new[] { Shape, Mark, Before is null ? "" : "chg", IsWrittenAbout ? "at-op" : "", Reading?.Css ?? "", Error is null ? "" : "has-error" }.Where(name => name.Length > 0));

    /// <summary>The way from the earlier version to this one, in pieces: word by word in a running text, else the whole cell.</summary>
    public IReadOnlyList<TextChange> Changes => Kind is PaperCellKind.Text or PaperCellKind.Goal
        ? TextChange.Between(Before ?? Text, Text)
        : [.. new TextChange[] { new(TextChangeKind.Removed, Before ?? ""), new(TextChangeKind.Added, Text) }.Where(change => change.Text.Length > 0)];

    /// <summary>The text in pieces, so that words a finding quotes can be marked; a cell quoted whole needs no mark.</summary>
    public IReadOnlyList<TextRun> Runs =>
        TextRun.Split(Text, Marks.SelectMany(mark => mark.Finding.Evidence).Where(quote => quote.Length < Text.Length));

    /// <summary>Lines to show of a text that is edited, so that none of it is hidden without script.</summary>
    public int Rows => Math.Max(1, Text.Split('\n').Sum(line => (line.Length + CharactersPerLine - 1) / CharactersPerLine));

    public static string IdOf(string name) => "c-" + name.Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '-');

    private string Shape => Kind switch
    {
        PaperCellKind.Entry => "",
        PaperCellKind.Text => "tx",
        PaperCellKind.Goal => "tx gl",
        PaperCellKind.Amount => "amt",
    };

    private int CharactersPerLine => Kind switch
    {
        PaperCellKind.Entry => 8,
        PaperCellKind.Text => 44,
        PaperCellKind.Goal => 22,
        PaperCellKind.Amount => 20,
    };

    private string Mark => Marks.Count == 0 ? "" : $"mk mk-{NumberedFinding.ToneOf(Worst)}{(Marks.Count == 1 ? "" : $" mk-x{Math.Min(Marks.Count, 3)}")}";

    private Severity Worst => Marks.Max(mark => mark.Finding.Severity);
}
