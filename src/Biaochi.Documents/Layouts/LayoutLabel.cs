using System.Collections.Immutable;
using Biaochi.Forms;
using Biaochi.Forms.Funds;

namespace Biaochi.Documents.Layouts;

/// <summary>What a label begins.</summary>
internal enum LabelRole
{
    /// <summary>A text cell, named by <see cref="LayoutLabel.Field"/>.</summary>
    Field,

    /// <summary>主管部门及代码: two fields in one cell.</summary>
    Department,

    /// <summary>项目资金: the funding table.</summary>
    Funding,

    /// <summary>总体目标: the goals of both columns.</summary>
    Goals,

    /// <summary>绩效指标: the indicator table.</summary>
    Indicators,

    /// <summary>一级指标: the first cell of the indicator table's heading.</summary>
    IndicatorHeader,

    /// <summary>A text cell beyond the common core.</summary>
    Extra,

    /// <summary>A small table beyond the common core, 项目实施进度计划.</summary>
    Table,

    /// <summary>主管部门审核意见: words, who signed them and when.</summary>
    Opinion,

    /// <summary>填报人及联系电话: a person, named by <see cref="LayoutLabel.Field"/>, and a telephone number in one cell.</summary>
    Contact,

    /// <summary>A heading over several labels, without an answer of its own.</summary>
    Group,
}

/// <summary>A column of the indicator table.</summary>
internal enum IndicatorColumn
{
    Level1,
    Level2,
    Name,

    /// <summary>计算符号: the ≥ of a value that stands in cells of its own.</summary>
    Comparator,
    Value,

    /// <summary>计量单位 of such a value.</summary>
    Unit,
    Weight,
    Explanation,
    Remark,
}

/// <param name="Order">The place in the order of the form, from 0; labels of other layouts come after all of the layout's own.</param>
/// <param name="Name">The standard spelling.</param>
internal sealed record LayoutLabel(int Order, LabelRole Role, FormField? Field, string Name)
{
    /// <summary>Its value may run over many lines of sentences.</summary>
    public bool Prose { get; init; }

    /// <summary>The column that everything under it belongs to, where it says so.</summary>
    public FormSide? Side { get; init; }

    /// <summary>The heading above it; part of where an extra belongs.</summary>
    public string? Path { get; init; }

    /// <summary>The folded column headings of a <see cref="LabelRole.Table"/>.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Not of the layout that the form is read with: it counts only where it is a whole cell.</summary>
    public bool IsForeign { get; init; }
}

/// <param name="Source">A key of <see cref="FundingSource"/>, or the layout's own.</param>
/// <param name="Side">Given where the label itself says the column.</param>
/// <param name="Name">The standard spelling.</param>
internal sealed record LayoutSource(string Source, FormSide? Side, string Name)
{
    /// <summary>The source that its amount is a part of.</summary>
    public string? PartOf { get; init; }
}
