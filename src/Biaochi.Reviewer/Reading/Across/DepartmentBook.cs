using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Reading.Across;

/// <summary>
/// Which departments the forms of a batch name, under which codes, and with which units. Codes and names are those of one county in one year: forms of
/// other counties and years are never held against each other.
/// </summary>
internal sealed class DepartmentBook
{
    private readonly ImmutableArray<FormDepartment?> _byForm;
    private readonly ILookup<string, FormDepartment> _byCode;
    private readonly ILookup<string, FormDepartment> _byUnit;
    private readonly IReadOnlyDictionary<string, string> _organisations;

    public DepartmentBook(ImmutableArray<TargetForm> forms, IReadOnlyDictionary<string, string> organisations)
    {
        _byForm = [.. forms.Select(FormDepartment.Of)];
        var named = _byForm.OfType<FormDepartment>().ToImmutableArray();
        _byCode = named.Where(department => department.Code.Length > 0).ToLookup(department => department.Code, StringComparer.Ordinal);
        _byUnit = named.Where(department => department.IsOneUnit).ToLookup(department => department.Unit, StringComparer.Ordinal);
        _organisations = organisations;
    }

    public FormDepartment? Of(int form) => _byForm[form];

    /// <summary>What the department of that code is called, where that is not as <paramref name="department"/> has it; null otherwise.</summary>
    public OtherName? OtherNameFor(FormDepartment department)
    {
        if (_organisations.TryGetValue(department.Code, out var known))
        {
            var name = CompactText.Of(known);
            return department.IsCalled(name) ? null : new OtherName(name, Known: true, []);
        }

        return _byCode[department.Code]
            .Where(other => other.IsComparableWith(department))
            .GroupBy(other => other.Name, StringComparer.Ordinal)
            .Select(same => (Name: same.Key, Count: same.Count(), Forms: same.Select(other => other.Form).ToImmutableArray()))
            .Where(other => !department.IsCalled(other.Name) && other.Count >= CountOf(department))
            .OrderByDescending(other => other.Count)
            .Select(other => new OtherName(other.Name, Known: false, other.Forms))
            .FirstOrDefault();
    }

    /// <summary>
    /// The forms that have the same unit under another department, where they are at least as many as those that have it under this one. A unit that is
    /// its own department somewhere is right there.
    /// </summary>
    public ImmutableArray<FormDepartment> OtherDepartmentsOf(FormDepartment department)
    {
        if (!department.IsOneUnit || department.Unit == department.Name)
        {
            return [];
        }

        var forms = _byUnit[department.Unit].Where(other => other.IsComparableWith(department)).ToImmutableArray();
        var same = forms.Count(other => other.IsSameDepartmentAs(department));
        return
        [
            .. forms.Where(other => !other.IsSameDepartmentAs(department))
                .GroupBy(other => other.Name, StringComparer.Ordinal)
                .Where(others => others.Count() >= same || others.Key == department.Unit)
                .OrderByDescending(others => others.Key == department.Unit)
                .ThenByDescending(others => others.Count())
                .FirstOrDefault() ?? Enumerable.Empty<FormDepartment>(),
        ];
    }

    private int CountOf(FormDepartment department) => _byCode[department.Code].Count(other => other.IsComparableWith(department) && other.Name == department.Name);
}

/// <summary>Another name for a department's code.</summary>
/// <param name="Known">True where the system has it; false where other forms say so.</param>
/// <param name="Forms">The forms that say so.</param>
internal sealed record OtherName(string Name, bool Known, ImmutableArray<TargetForm> Forms);
