using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Forms.Indicators;

namespace Biaochi.Core.Publications;

/// <summary>
/// The copy of a form that may be shown to the public: no contacts, and no phone, identity or bank number in any text
/// (个人信息保护法: no disclosure of personal information without a legal basis).
/// </summary>
public static partial class PublicCopy
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
            Extra = [.. copy.Extra.Select(extra => extra with { Text = Mask(extra.Text)! })],
        };
    }

    private static Indicator Mask(Indicator indicator) => indicator with { Name = Mask(indicator.Name), Value = Mask(indicator.Value) };

    /// <summary>Keeps the first three and the last two digits, so that a reader sees that something was taken out, and what sort of thing.</summary>
    private static string? Mask(string? text) =>
        text is null ? null : PersonalNumber().Replace(text, match => match.Value[..3] + new string('*', match.Length - 5) + match.Value[^2..]);

    // An 18-digit identity number, a bank card of 16 to 19 digits, a mobile number: as runs of their own, with the blanks or hyphens people put in.
    // 填报日期 has 14 digits and is none of them.
    [GeneratedRegex(@"(?<!\d)(?:\d{17}[\dXx]|\d{16,19}|1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalNumber();
}
