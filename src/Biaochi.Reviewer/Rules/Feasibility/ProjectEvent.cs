using Biaochi.Reviewer.Reading.Figures;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Feasibility;

/// <summary>Something that happens once in a project and has one day: it is finished, accepted, opened.</summary>
/// <param name="Names">How timing indicators call it.</param>
/// <param name="Words">How a plan says it, beside its date.</param>
internal sealed record ProjectEvent(WordList Names, WordList Words)
{
    /// <summary>So far behind its date, in characters, stands what happens on it.</summary>
    private const int Near = 8;

    /// <summary>Reads 完工、竣工|完工、建成: the names of indicators, and the words of plans.</summary>
    public static ProjectEvent? TryParse(string line) =>
        line.Split('|') is [{ Length: > 0 } names, { Length: > 0 } words] ? new ProjectEvent([.. names.Split('、')], [.. words.Split('、')]) : null;

    public bool IsNamedBy(string indicator) => indicator.HasAny(Names);

    /// <summary>8月底完工; 完工时间为8月底.</summary>
    public bool IsToldAt(StatedFigure date) => CompactText.Start(date.After, Near).HasAny(Words) || StatedFigure.Tail(date.Before, Near).HasAny(Words);
}
