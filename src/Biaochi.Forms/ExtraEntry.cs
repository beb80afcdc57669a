namespace Biaochi.Forms;

/// <summary>Something a layout has beyond the common core, under the label it was written with.</summary>
public sealed record ExtraEntry(string Label, string Text);
