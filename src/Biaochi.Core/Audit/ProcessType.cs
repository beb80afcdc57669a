namespace Biaochi.Core.Audit;

/// <summary>Why something changed. Numbers are written by hand, stored, and never reused.</summary>
public enum ProcessType
{
    /// <summary>首次设置.</summary>
    SettingUp = 1,

    /// <summary>维护账号.</summary>
    AccountManaging = 2,

    /// <summary>维护单位.</summary>
    OrganisationManaging = 3,

    /// <summary>导入申报表.</summary>
    FormImporting = 10,

    /// <summary>填报.</summary>
    DraftEditing = 11,

    /// <summary>提交.</summary>
    DeclarationSubmitting = 12,

    /// <summary>撤回.</summary>
    DeclarationWithdrawing = 13,

    /// <summary>审核通过.</summary>
    DeclarationPassing = 20,

    /// <summary>退回.</summary>
    DeclarationReturning = 21,

    /// <summary>写审核意见.</summary>
    OpinionWriting = 22,

    /// <summary>答复审核意见.</summary>
    OpinionAnswering = 23,

    /// <summary>不采纳查出的问题.</summary>
    FindingDismissing = 24,

    /// <summary>批复.</summary>
    Approving = 30,

    /// <summary>公开.</summary>
    Publishing = 40,
}
