namespace Biaochi.Forms;

/// <summary>What a target form is about (财预〔2015〕88号: 项目支出, 部门整体支出; 转移支付 has forms of its own).</summary>
public enum FormKind
{
    /// <summary>项目支出绩效目标申报表.</summary>
    Project,

    /// <summary>部门（单位）整体支出绩效目标表.</summary>
    Department,

    /// <summary>转移支付区域（项目）绩效目标表.</summary>
    Transfer,
}
