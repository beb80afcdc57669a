namespace Biaochi.Forms.Values;

/// <summary>计算符号: how the actual figure is held against the target.</summary>
public enum Comparator
{
    None,

    /// <summary>≥, 不低于, 不少于, 以上.</summary>
    AtLeast,

    /// <summary>&gt;, ＞, 大于, 超过, 高于.</summary>
    MoreThan,

    /// <summary>=, 等于.</summary>
    Equal,

    /// <summary>&lt;, ＜, 小于, 低于.</summary>
    LessThan,

    /// <summary>≤, 不超过, 不高于, 以内.</summary>
    AtMost,
}
