namespace Biaochi.Documents.Pdf.Layout;

/// <summary>Lines that a program wrote one below the other: the text of one cell, or a paragraph.</summary>
internal sealed class FlowCell(TextRun first)
{
    public List<TextRun> Lines { get; } = [first];

    public double Left { get; private set; } = first.Left;

    public double Right { get; private set; } = first.Right;

    public double Top { get; private set; } = first.Top;

    public double Bottom { get; private set; } = first.Bottom;

    public double Center => (Left + Right) / 2;

    public double Size => Lines[0].Size;

    public string? Doubt { get; set; }

    public void Add(TextRun line)
    {
        Lines.Add(line);
        (Left, Right) = (Math.Min(Left, line.Left), Math.Max(Right, line.Right));
        (Top, Bottom) = (Math.Min(Top, line.Top), Math.Max(Bottom, line.Bottom));
    }
}

/// <summary>Cells of one row, from left to right.</summary>
internal sealed record FlowRow(int Page, List<FlowCell> Cells)
{
    public double Top => Cells.Min(cell => cell.Top);

    public double Bottom => Cells.Max(cell => cell.Bottom);

    public string Text => string.Join(' ', Cells.SelectMany(cell => cell.Lines).Select(line => line.Text));
}
