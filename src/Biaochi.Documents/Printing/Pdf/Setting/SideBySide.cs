using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>The texts of a line side by side: on equal shares, or, where one needs more and there is room, each on what it needs and a part of the rest.</summary>
internal sealed class SideBySide
{
    private readonly double[] _shares;
    private readonly TextBlock[] _blocks;

    private SideBySide(double[] shares, TextBlock[] blocks) => (_shares, _blocks) = (shares, blocks);

    public double Height => _blocks.Select(block => block.Height).DefaultIfEmpty(0).Max();

    public static SideBySide Of(PrintedLine line, TrueTypeFont font, double size)
    {
        var shares = Shares([.. line.Texts.Select(text => WidthOf(TextBlock.Of(text, font, size, PageFormat.Width)))]);
        return new SideBySide(shares, [.. line.Texts.Select((text, i) => TextBlock.Of(text, font, size, shares[i] - (2 * TableCell.SidePadding)))]);
    }

    public void Add(PageMarks page, double top, PrintedAlignment alignment)
    {
        var left = PageFormat.Left;
        for (var i = 0; i < _blocks.Length; i++)
        {
            page.Add(_blocks[i], left + TableCell.SidePadding, top, _shares[i] - (2 * TableCell.SidePadding), alignment);
            left += _shares[i];
        }
    }

    private static double[] Shares(double[] widths)
    {
        var equal = PageFormat.Width / Math.Max(1, widths.Length);
        var rest = PageFormat.Width - widths.Sum();
        return widths.All(width => width <= equal) || rest < 0
            ? [.. widths.Select(_ => equal)]
            : [.. widths.Select(width => width + (rest / widths.Length))];
    }

    /// <summary>With the room beside it, and a hair more than its sum, which rounding could cut.</summary>
    private static double WidthOf(TextBlock block) => (block.Lines.Max(line => line.Width) * block.Size / 1000) + (2 * TableCell.SidePadding) + 0.5;
}
