using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Funds;
using Biaochi.Forms.Indicators;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Core.Publications;

/// <summary>
/// The copy of a form that may be shown to the public: no contacts, and no phone, identity or bank number in any text
/// (个人信息保护法: no disclosure of personal information without a legal basis).
/// </summary>
public static class PublicCopy
{
    private static readonly ImmutableArray<FormField> Contacts = [FormField.PersonInCharge, FormField.Handler, FormField.Phone];

    public static TargetForm Of(TargetForm form)
    {
        var copy = form with { Source = null };
        foreach (var field in FormFields.All)
        {
            copy = copy.WithText(field, Contacts.Contains(field) ? null : Mask(copy.Text(field)));
        }

        return copy with
        {
            Title = Mask(copy.Title),
            PeriodIndicators = [.. copy.PeriodIndicators.Select(Mask)],
            AnnualIndicators = [.. copy.AnnualIndicators.Select(Mask)],
            Funding = copy.Funding with { Lines = [.. copy.Funding.Lines.Select(Mask)] },
            Extra = [.. copy.Extra.Where(extra => !NamesAPerson(extra.Label)).Select(extra => Mask(extra))],
        };
    }

    private static Indicator Mask(Indicator indicator) => indicator with
    {
        Level1 = Mask(indicator.Level1),
        Level2 = Mask(indicator.Level2),
        Name = Mask(indicator.Name),
        Value = Mask(indicator.Value),
        Explanation = Mask(indicator.Explanation),
        Remark = Mask(indicator.Remark),
    };

    /// <summary>单位负责人, 审核人: other layouts name persons in cells of their own.</summary>
    private static bool NamesAPerson(string label) => Array.Exists(PersonLabels, ending => label.EndsWith(ending, StringComparison.Ordinal));

    private static readonly string[] PersonLabels = ["负责人", "审核人", "填报人", "填表人", "经办人", "联系人", "电话", "联系方式"];

    private static ExtraEntry Mask(ExtraEntry extra) => new(MaskedText.Of(extra.Label), MaskedText.Of(extra.Text))
    {
        Path = Mask(extra.Path),
        Table = extra.Table?.Select(MaskedText.Of),
    };

    private static FundingLine Mask(FundingLine line) => line with { Label = Mask(line.Label), Unreadable = Mask(line.Unreadable) };

    private static string? Mask(string? text) => text is null ? null : MaskedText.Of(text);
}
