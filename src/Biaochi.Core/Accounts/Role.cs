namespace Biaochi.Core.Accounts;

/// <summary>What an account may do. One person may hold several: small counties merge posts. The numbers are stored.</summary>
public enum Role
{
    /// <summary>单位经办人.</summary>
    UnitClerk = 1,

    /// <summary>主管部门审核人.</summary>
    DepartmentReviewer = 2,

    /// <summary>业务股室审核人.</summary>
    FinanceReviewer = 3,

    /// <summary>绩效股审核人.</summary>
    PerformanceReviewer = 4,

    /// <summary>预算股审核人: admits, approves, publishes.</summary>
    BudgetReviewer = 5,

    /// <summary>人大、审计查阅人.</summary>
    Observer = 6,

    /// <summary>系统管理员: accounts and organisations.</summary>
    Administrator = 7,
}

public static class Roles
{
    /// <summary>What the role is called on pages.</summary>
    public static string Label(this Role role) => role switch
    {
        Role.UnitClerk => "单位经办人",
        Role.DepartmentReviewer => "主管部门审核人",
        Role.FinanceReviewer => "业务股室审核人",
        Role.PerformanceReviewer => "绩效股审核人",
        Role.BudgetReviewer => "预算股审核人",
        Role.Observer => "查阅人",
        Role.Administrator => "系统管理员",
    };
}
