using Biaochi.Forms;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>Whether two forms may be for the budget of one year, so that the second could be paid beside the first.</summary>
internal static class BudgetYears
{
    /// <summary>From July on a county opens the library of the next year's projects.</summary>
    private const int FirstMonthOfNext = 7;

    /// <summary>By the fiscal years that they name; where one names none, by when both were filled in. True where neither tells.</summary>
    public static bool MayBeOne(TargetForm form, TargetForm other) => (form.FiscalYear, other.FiscalYear) switch
    {
        ({ } year, { } others) => year == others,
        _ => (FilledFor(form), FilledFor(other)) is not ({ } year, { } others) || year == others,
    };

    /// <summary>The year whose budget was being made when the form was filled in.</summary>
    private static int? FilledFor(TargetForm form) => FilledOn(CompactText.Of(form.FilledAt)) is { } day ? day.Year + (day.Month >= FirstMonthOfNext ? 1 : 0) : null;

    /// <summary>The platforms write yyyyMMddHHmmss, people 2023年11月8日.</summary>
    private static DateOnly? FilledOn(string written) =>
        written.Length >= 8 && DateOnly.TryParseExact(written.AsSpan(0, 8), "yyyyMMdd", out var day) ? day
        : TextFigure.FindAll(written).FirstOrDefault(figure => figure is { IsDate: true, NamesYear: true })?.From;
}
