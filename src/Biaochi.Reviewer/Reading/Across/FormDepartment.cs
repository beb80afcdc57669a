using Biaochi.Forms;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>The department of a form, without white space.</summary>
internal sealed class FormDepartment
{
    /// <summary>Words of a cell that stands for many units at once.</summary>
    private static readonly string[] Several = ["各", "、", "，", ",", "等", "全县"];

    private FormDepartment(TargetForm form, string name)
    {
        Form = form;
        Name = name;
        Code = CompactText.Of(form.DepartmentCode);
        Unit = CompactText.Of(form.ImplementingUnit);
    }

    public TargetForm Form { get; }

    /// <summary>Empty where the form has none.</summary>
    public string Code { get; }

    public string Name { get; }

    /// <summary>实施单位; empty where the form has none.</summary>
    public string Unit { get; }

    /// <summary>True where the unit's cell names one unit, and not a kind of units such as 各乡镇人民政府.</summary>
    public bool IsOneUnit => Unit.Length > 0 && !Several.Any(word => Unit.Contains(word, StringComparison.Ordinal));

    /// <summary>The county at the beginning of the name, e.g. 青禾县; empty where the name has none.</summary>
    private string Region => field ??= FormRegion.In(Name) ?? "";

    public static FormDepartment? Of(TargetForm form) => CompactText.Of(form.DepartmentName) is { Length: > 0 } name ? new FormDepartment(form, name) : null;

    /// <summary>True where both are of one county and year, or nothing says otherwise.</summary>
    public bool IsComparableWith(FormDepartment other) =>
        (Region == other.Region || Region.Length == 0 || other.Region.Length == 0)
        && (Form.FiscalYear is not { } year || other.Form.FiscalYear is not { } otherYear || year == otherYear);

    /// <summary>True where the two names are one: 青禾县教育局 and 教育局 are, which is how a county writes among its own.</summary>
    public bool IsCalled(string other) => Name == other || Name.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(Name, StringComparison.Ordinal);

    /// <summary>The same code, or where one is missing the same name.</summary>
    public bool IsSameDepartmentAs(FormDepartment other) => IsCalled(other.Name) || (Code.Length > 0 && Code == other.Code);
}
