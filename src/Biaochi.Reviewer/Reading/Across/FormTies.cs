using Biaochi.Forms;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>What a form has to have in common with another for its head and foot to be held against the other's: a department's code, a unit, a mobile number.</summary>
internal static class FormTies
{
    public static IEnumerable<string> Of(TargetForm form)
    {
        if (CompactText.Of(form.DepartmentCode) is { Length: > 0 } code)
        {
            yield return $"code {code}";
        }

        if (CompactText.Of(form.ImplementingUnit ?? form.DepartmentName) is { Length: > 0 } unit)
        {
            yield return $"unit {unit}";
        }

        foreach (var mobile in FormContact.Of(form)?.Mobiles ?? [])
        {
            yield return $"mobile {mobile}";
        }
    }
}
