using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>Breaks the text of a cell. A label or an amount that its column would cut is set smaller; long texts never are.</summary>
internal static class CellText
{
    private const double Smallest = 6;
    private const double Step = 0.5;
    private const int MostBalancedLines = 6;

    public static TextBlock Set(PrintedCell cell, TrueTypeFont font, double size, double width)
    {
        var text = cell.Text;
        if (cell.IsLabel || cell.Number is not null)
        {
            var widest = WidestUnit(text, font);
            while (size > Smallest && widest * size / 1000 > width)
            {
                size -= Step;
            }
        }

        var block = TextBlock.Of(text, font, size, width);
        return cell.IsLabel && block.Lines.Length is > 1 and <= MostBalancedLines ? Balanced(block, font, width) : block;
    }

    /// <summary>Breaks a label so that its lines are about as long: 主管部门/及代码 and not 主管部门及代/码.</summary>
    private static TextBlock Balanced(TextBlock block, TrueTypeFont font, double width)
    {
        var (narrow, wide) = (0.0, width);
        while (wide - narrow > block.Size / 4)
        {
            var middle = (narrow + wide) / 2;
            var tried = TextBlock.Of(block.Text, font, block.Size, middle);
            if (tried.Lines.Length > block.Lines.Length || tried.Lines.Any(line => line.Width * block.Size / 1000 > middle))
            {
                narrow = middle;
            }
            else
            {
                (block, wide) = (tried, middle);
            }
        }

        return block;
    }

    /// <summary>The widest of the characters and words that no line may part, in thousandths of the size.</summary>
    private static int WidestUnit(string text, TrueTypeFont font)
    {
        var (widest, sum, before) = (0, 0, -1);
        foreach (var rune in text.EnumerateRunes())
        {
            sum = before < 0 || BreakRules.IsSpace(rune.Value) || rune.Value == '\n' || BreakRules.CanBreak(before, rune.Value) ? 0 : sum;
            sum += BreakRules.IsLeftHalf(rune.Value) ? 0 : font.CharacterAdvance(rune.Value);
            widest = Math.Max(widest, sum);
            before = rune.Value == '\n' ? -1 : rune.Value;
        }

        return widest;
    }
}
