using System.Globalization;
using Biaochi.Forms;

namespace Biaochi.Reviewer.Reports;

/// <summary>How reports name a form and write its money.</summary>
public static class ReportWords
{
    public static string ProjectName(this TargetForm form) => form.ProjectName ?? "（项目名称未填）";

    /// <summary>Whose form it is: the department; where it is not filled in, the unit.</summary>
    public static string Department(this TargetForm form) => form.DepartmentName ?? form.ImplementingUnit ?? "（主管部门未填）";

    /// <summary>Who filled the form in: the unit; where it is not filled in, the department.</summary>
    public static string Unit(this TargetForm form) => form.ImplementingUnit ?? form.DepartmentName ?? "（实施单位未填）";

    /// <summary>万元 with two decimals, as lists have it.</summary>
    public static string InWanYuan(decimal yuan) => (yuan / 10000m).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
