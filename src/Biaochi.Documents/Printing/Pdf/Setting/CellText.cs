using Biaochi.Documents.Fonts;

namespace Biaochi.Documents.Printing.Pdf.Setting;

/// <summary>Breaks the text of a cell. A label or an amount that its column would cut is set smaller; long texts never are.</summary>
internal static class CellText
{
    private const double Smallest = 6;
    private const double Step = 0.5;

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

        return TextBlock.Of(text, font, size, width);
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
