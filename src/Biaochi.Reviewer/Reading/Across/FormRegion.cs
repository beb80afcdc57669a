using System.Text.RegularExpressions;
using Biaochi.Forms;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>Which county or city a form is of, by the names at its head.</summary>
internal static partial class FormRegion
{
    /// <summary>e.g. 青禾县; null where neither department nor unit nor title begins with one.</summary>
    public static string? Of(TargetForm form) => In(CompactText.Of(form.DepartmentName)) ?? In(CompactText.Of(form.ImplementingUnit)) ?? In(CompactText.Of(form.Title));

    /// <summary>The county or city that a body's name begins with, e.g. 青禾县 of 中共青禾县委组织部.</summary>
    public static string? In(string name) => Regions().Match(name) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("(?<=^|^中共|^中国共产党|^中国)[一-龥]{2,4}?[县市区旗]")]
    private static partial Regex Regions();
}
