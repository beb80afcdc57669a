using System.ComponentModel;

namespace Biaochi.Forms;

/// <summary>Something a layout has beyond the common core, under the label it was written with.</summary>
[Description("表样自有的一个栏目：栏目名称和内容。")]
public sealed record ExtraEntry(string Label, string Text);
