namespace Biaochi.Forms;

/// <summary>The text cells that every layout shares. Funding and indicators are tables of their own.</summary>
public enum FormField
{
    /// <summary>项目名称.</summary>
    ProjectName,

    /// <summary>主管部门代码, three digits in most counties.</summary>
    DepartmentCode,

    /// <summary>主管部门.</summary>
    DepartmentName,

    /// <summary>实施单位.</summary>
    ImplementingUnit,

    /// <summary>项目属性.</summary>
    ProjectAttribute,

    /// <summary>项目期.</summary>
    ProjectPeriod,

    /// <summary>项目概况.</summary>
    Overview,

    /// <summary>立项依据.</summary>
    Basis,

    /// <summary>项目设立必要性.</summary>
    Necessity,

    /// <summary>保证项目实施的制度、措施.</summary>
    Safeguards,

    /// <summary>项目实施计划.</summary>
    Plan,

    /// <summary>实施期目标.</summary>
    PeriodGoal,

    /// <summary>年度目标.</summary>
    AnnualGoal,

    /// <summary>负责人.</summary>
    PersonInCharge,

    /// <summary>经办人.</summary>
    Handler,

    /// <summary>联系电话.</summary>
    Phone,

    /// <summary>填报日期, written by the platforms as yyyyMMddHHmmss.</summary>
    FilledAt,
}
