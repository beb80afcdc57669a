using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Reviewer.Findings;

namespace Biaochi.Pages.Shared.Paper;

/// <summary>A finding with the number that ties its entry on the rail to its cells on the paper.</summary>
public sealed record NumberedFinding(int Number, Finding Finding, string Where, string CellId)
{
    /// <summary>The class that gives a cell or an entry its colour and sign.</summary>
    public string Tone => ToneOf(Finding.Severity);

    /// <summary>Evidence that the opinion does not quote itself.</summary>
    public IEnumerable<string> UnquotedEvidence => Finding.Evidence.Where(quote => !Finding.Opinion.Contains(quote, StringComparison.Ordinal));

    /// <summary>What the cell says now, where it is short enough to stand beside its repair.</summary>
    public string? Was { get; init; }

    public static string ToneOf(Severity severity) => severity switch
    {
        Severity.Blocking => "block",
        Severity.Major => "major",
        Severity.Minor => "minor",
        Severity.Advisory => "tip",
    };

    /// <summary>The place as the rail names it.</summary>
    public static string Describe(TargetForm form, FindingPlace place) => place switch
    {
        { Field: { } field } => field.Label(),
        { Side: { } side, FundingSource: { } source } => $"{side.Label()} · {FundingSource.Label(source)}",
        { Side: { } side, RowId: not null } => $"{side.Label()} · {place.IndicatorIn(form)?.Level2 ?? "绩效指标"}",
        { Side: { } side } => $"{side.Label()}绩效指标",
        _ => "全表",
    };
}
