using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Reviewer.Findings;
using Biaochi.Reviewer.Knowledge;
using Biaochi.Reviewer.Reading;
using Biaochi.Reviewer.Reading.Across;
using Biaochi.Reviewer.Texts;

namespace Biaochi.Reviewer.Rules.Completeness;

/// <summary>
/// 主管部门不一致: a code stands for one department, a unit answers to one department, and a section of the finance bureau is none: whoever sums up by
/// department counts the money in the wrong place. A department other than the implementing unit is normal.
/// </summary>
internal sealed class DepartmentMismatch : ReviewRule
{
    /// <summary>股: a section below a county's bureau, never a department.</summary>
    private const char Section = '股';

    private readonly FindingCase _slip;
    private readonly FindingCase _name;
    private readonly FindingCase _section;
    private readonly FindingCase _unit;
    private readonly WordList _sections;

    public DepartmentMismatch(ReviewKnowledge knowledge)
        : base(knowledge, "department-mismatch", "主管部门不一致", ReviewAspect.Completeness)
    {
        _slip = Knowledge.Case("slip");
        _name = Knowledge.Case("name");
        _section = Knowledge.Case("section");
        _unit = Knowledge.Case("unit");
        _sections = Knowledge.Words("sections");
    }

    public override IEnumerable<Finding> Check(ReviewedForm form)
    {
        if (FormDepartment.Of(form.Form) is not { } department)
        {
            return [];
        }

        return IsSection(department.Name) ? [OfFinance(department)]
            : form.Batch is { IsAlone: true, Context.Organisations.Count: 0 } ? []
            : department.Code.Length > 0 && form.Batch.Departments.OtherNameFor(department) is { } other ? [Named(department, other)]
            : form.Batch.Departments.OtherDepartmentsOf(department).RemoveAll(theirs => IsSection(theirs.Name)) is { IsEmpty: false } forms ? [Placed(department, forms)]
            : [];
    }

    private bool IsSection(string name) => name[^1] == Section || (name.EndsWithAny(_sections) && (_sections.Contains(name) || name.Contains("财政局", StringComparison.Ordinal)));

    private Finding OfFinance(FormDepartment department) => Find(
        _section,
        FindingPlace.Of(FormField.DepartmentName),
        [department.Form.DepartmentName!.Trim()],
        $"主管部门填的是“{department.Name}”，是财政局内设股室，不是预算部门。",
        department.Unit.Length > 0 ? $"请改填“{department.Unit}”的主管部门及代码。" : "请改填实际使用资金的主管部门及其代码。");

    private Finding Named(FormDepartment department, OtherName other)
    {
        var isSlip = EditDistance.IsOneSlip(department.Name, other.Name);
        var says = other.Known ? $"单位目录中为“{other.Name}”" : $"{FormNames.Titled(other.Forms)}写“{other.Name}”";
        return Find(
            isSlip ? _slip : _name,
            FindingPlace.Of(FormField.DepartmentName),
            [department.Form.DepartmentName!.Trim()],
            $"代码{department.Code}本表写“{department.Name}”，{says}，{(isSlip ? "只差一个字" : "汇总时会当成两个部门")}。",
            $"请核对全称后统一{(isSlip ? "" : "；机构已更名的，用新名称")}{(isSlip && department.Unit == department.Name ? "，“实施单位”一并核对" : "")}。");
    }

    private Finding Placed(FormDepartment department, ImmutableArray<FormDepartment> others) => Find(
        _unit,
        FindingPlace.Of(FormField.DepartmentName),
        [department.Form.DepartmentName!.Trim(), department.Form.ImplementingUnit!.Trim()],
        $"实施单位“{department.Unit}”在本表归“{department.Name}”，{FormNames.Titled([.. others.Select(other => other.Form)])}归“{others[0].Name}”，只能有一个主管部门。",
        "请核实预算隶属关系，统一主管部门及代码。");
}
