using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Biaochi.Forms;

/// <summary>Something a layout has beyond the common core, under the label it was written with.</summary>
/// <param name="Text">For a table, its rows one a line, so that who knows no tables still shows and finds every word.</param>
[Description("表样自有的一个栏目：栏目名称和内容。")]
public sealed record ExtraEntry(string Label, string Text)
{
    /// <summary>The headings above the label, outermost first, with "/" between them: 审核意见/主管部门.</summary>
    [Description("栏目所属的上级标题，由外到内用 / 分隔。"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Path { get; init; }

    /// <summary>Set where the answer is a small table, e.g. 项目实施进度计划.</summary>
    [Description("栏目的内容是小表格时，表头和各行。"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ExtraTable? Table { get; init; }
}
