using System.Collections.Immutable;

namespace Biaochi.Forms;

/// <summary>What each text cell is called: on the official form and in the interchange JSON.</summary>
public static class FormFields
{
    public static ImmutableArray<FormField> All { get; } = [.. Enum.GetValues<FormField>()];

    /// <summary>The label of the official form, without the colon.</summary>
    public static string Label(this FormField field) => field switch
    {
        FormField.ProjectName => "项目名称",
        FormField.DepartmentCode => "主管部门代码",
        FormField.DepartmentName => "主管部门",
        FormField.ImplementingUnit => "实施单位",
        FormField.ProjectAttribute => "项目属性",
        FormField.ProjectPeriod => "项目期",
        FormField.Overview => "项目概况",
        FormField.Basis => "立项依据",
        FormField.Necessity => "项目设立必要性",
        FormField.Safeguards => "保证项目实施的制度、措施",
        FormField.Plan => "项目实施计划",
        FormField.PeriodGoal => "实施期目标",
        FormField.AnnualGoal => "年度目标",
        FormField.PersonInCharge => "负责人",
        FormField.Handler => "经办人",
        FormField.Phone => "联系电话",
        FormField.FilledAt => "填报日期",
    };

    /// <summary>The member's name in the interchange JSON, also used to name a place in findings and form posts.</summary>
    public static string Key(this FormField field) => field switch
    {
        FormField.ProjectName => "projectName",
        FormField.DepartmentCode => "departmentCode",
        FormField.DepartmentName => "departmentName",
        FormField.ImplementingUnit => "implementingUnit",
        FormField.ProjectAttribute => "projectAttribute",
        FormField.ProjectPeriod => "projectPeriod",
        FormField.Overview => "overview",
        FormField.Basis => "basis",
        FormField.Necessity => "necessity",
        FormField.Safeguards => "safeguards",
        FormField.Plan => "plan",
        FormField.PeriodGoal => "periodGoal",
        FormField.AnnualGoal => "annualGoal",
        FormField.PersonInCharge => "personInCharge",
        FormField.Handler => "handler",
        FormField.Phone => "phone",
        FormField.FilledAt => "filledAt",
    };

    /// <summary>The field with that key, or null.</summary>
    public static FormField? FromKey(string key) => ByKey.TryGetValue(key, out var field) ? field : null;

    private static readonly Dictionary<string, FormField> ByKey = All.ToDictionary(Key, StringComparer.Ordinal);
}
