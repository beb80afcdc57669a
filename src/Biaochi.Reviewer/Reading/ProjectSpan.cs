using Biaochi.Forms;
using Biaochi.Forms.Values;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading;

/// <summary>How long a project runs, as far as 项目期 and 项目属性 say it.</summary>
/// <param name="IsOneYear">True where the project ends within its year, so that both columns must say the same.</param>
/// <param name="IncludesFiscalYear">False only where the period is written with years and the form's year lies outside it.</param>
internal sealed record ProjectSpan(bool IsOneYear, bool IncludesFiscalYear)
{
    /// <summary>The platforms write the attribute as 一次性项目（1年结束）; both widths of brackets and digits occur.</summary>
    private static readonly string[] OneYearAttributes = ["1年结束", "一年结束", "１年结束"];

    /// <param name="form">The form.</param>
    /// <param name="period">What its 项目期 says.</param>
    public static ProjectSpan Read(TargetForm form, IndicatorValue period)
    {
        var text = CompactText.Of(form.ProjectPeriod);
        return period switch
        {
            { From: { } from, To: { } to } => new(from.Year == to.Year, form.FiscalYear is not { } year || (from.Year <= year && year <= to.Year)),
            { Kind: IndicatorValueKind.Duration, Number: { } length } => new(IsWithinAYear(length, text), true),
            _ => new(text is "1年" or "一年" or "１年" || (text.Length == 0 && SaysOneYear(form.ProjectAttribute)), true),
        };
    }

    private static bool IsWithinAYear(decimal length, string text) => text switch
    {
        [.., '年'] => length <= 1,
        [.., '月'] => length <= 12,
        _ => false,
    };

    private static bool SaysOneYear(string? attribute)
    {
        var text = CompactText.Of(attribute);
        return OneYearAttributes.Any(word => text.Contains(word, StringComparison.Ordinal));
    }
}
